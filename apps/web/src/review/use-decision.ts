import type { Application } from '@renkei/schema'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../api.ts'
import { refreshApplications } from '../application/queries.ts'
import { useWords } from '../i18n.tsx'
import { focusField } from '../ui/error-summary.tsx'
import { words } from './decision-words.ts'
import { type Comparison, markCounts, outstanding } from './model.ts'
import type { Remarks } from './use-remarks.ts'

export type Verdict = 'return' | 'approve' | 'reject'
type Field = 'reason' | 'countReason'

/** The reasons a reviewer gives, what is missing of them, and the decision itself. */
export function useDecision(
  application: Application,
  comparison: Comparison,
  remarks: Remarks,
  onDone: (verdict: Verdict) => void,
) {
  const word = useWords(words)
  const [texts, setTexts] = useState({ reason: '', countReason: '' })
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({})
  const [asking, setAsking] = useState<'approve' | 'reject'>()
  const [failure, setFailure] = useState<{ error: unknown }>()
  const counts = markCounts(application, comparison)
  const ids = { reason: useId(), countReason: useId() }
  const giveBack = useMutation(api.application.return.mutationOptions())
  const approve = useMutation(api.application.approve.mutationOptions())
  const reject = useMutation(api.application.reject.mutationOptions())
  const isBusy = giveBack.isPending || approve.isPending || reject.isPending

  const missing = (verdict: Verdict): Partial<Record<Field, string>> => {
    const reasonFor = {
      approve: outstanding(application).length > 0 ? word.reasonForApproval : undefined,
      reject: word.reasonForRejection,
      return: remarks.count === 0 ? word.reasonForReturn : undefined,
    }[verdict]
    const needsCount = verdict === 'approve' && counts !== null
    return {
      ...(reasonFor && texts.reason.trim() === '' ? { reason: reasonFor } : {}),
      ...(needsCount && texts.countReason.trim() === ''
        ? { countReason: word.countReasonMissing }
        : {}),
    }
  }

  const decide = async (verdict: Verdict): Promise<void> => {
    if (isBusy) return
    setAsking(undefined)
    setFailure(undefined)
    try {
      const ref = { id: application.id, version: await remarks.flush() }
      const reason = texts.reason.trim()
      if (verdict === 'return') await giveBack.mutateAsync({ ...ref, reason })
      else if (verdict === 'reject') await reject.mutateAsync({ ...ref, reason })
      else {
        const markCountReason = texts.countReason.trim()
        await approve.mutateAsync({ ...ref, reason, markCountReason })
      }
      onDone(verdict)
    } catch (error) {
      setFailure({ error })
    }
    await refreshApplications()
  }

  return {
    counts,
    texts,
    errors,
    ids,
    asking,
    failure,
    isBusy,
    type: (field: Field, text: string) => {
      setTexts((before) => ({ ...before, [field]: text }))
      setErrors((before) => ({ ...before, [field]: undefined }))
    },
    /** Looks whether all is there, then decides; what cannot be undone is asked about first. */
    begin: (verdict: Verdict) => {
      const found = missing(verdict)
      setErrors(found)
      const first = found.reason ? 'reason' : found.countReason ? 'countReason' : undefined
      if (first) focusField(ids[first])
      else if (verdict === 'return') void decide(verdict)
      else setAsking(verdict)
    },
    cancel: () => setAsking(undefined),
    decide,
  }
}
export type Decision = ReturnType<typeof useDecision>
