import type { Application } from '@renkei/schema'
import { useId, useState } from 'react'
import type { Refusal } from '../client.ts'
import { client } from '../api.ts'
import { refreshApplications } from '../application/queries.ts'
import { useWords } from '../i18n.tsx'
import { focusField } from '../ui/error-summary.tsx'
import { useWriting } from '../writing/use-writing.ts'
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
  const [failure, setFailure] = useState<{ refusal: Refusal | undefined }>()
  const counts = markCounts(application, comparison)
  const ids = { reason: useId(), countReason: useId() }
  const { isPending: isBusy, write } = useWriting(refreshApplications)

  const missing = (verdict: Verdict): Partial<Record<Field, string>> => {
    const reasonFor = {
      approve: outstanding(application).all > 0 ? word.reasonForApproval : undefined,
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
    const outcome = await write(async () => {
      const ref = { id: application.id, version: await remarks.flush() }
      const reason = texts.reason.trim()
      const markCountReason = texts.countReason.trim()
      if (verdict === 'return') await client.application.return.mutate({ ...ref, reason })
      else if (verdict === 'reject') await client.application.reject.mutate({ ...ref, reason })
      else await client.application.approve.mutate({ ...ref, reason, markCountReason })
      onDone(verdict)
    })
    if ('fields' in outcome) setFailure({ refusal: outcome.refusal })
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
