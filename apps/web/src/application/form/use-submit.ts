import { refusalOf } from '@renkei/client'
import type { Application } from '@renkei/schema'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Search } from '../../address.ts'
import { client } from '../../api.ts'
import { write } from '../../writing/write.ts'
import { useWords } from '../../i18n.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { fieldWords } from '../../diff/field-words.ts'
import { refreshApplications } from '../queries.ts'
import { useRefusalText } from '../../writing/refusal.ts'
import type { Keeper } from './keeper.ts'
import { words } from './page-words.ts'
import { controlOf, rootOf } from './sections.ts'
import type { useErrors } from './use-errors.ts'

/** The way from the form over the check to the submitted application. */
export function useSubmit(
  application: Application,
  keeper: Keeper,
  errors: ReturnType<typeof useErrors>,
) {
  const navigate = useNavigate()
  const word = useWords(words)
  const names = useWords(fieldWords)
  const explain = useRefusalText({
    conflict: ({ fields }) =>
      word.conflict(fields.map(({ field }) => `「${names[rootOf(field)]}」`).join('')),
  })
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const { id } = application
  const toStep = (step: 'check' | undefined) =>
    navigate({
      to: '.',
      search: (search: Search) => ({ ...search, step: step === undefined ? [] : [step] }),
    })
  const showAll = (first = errors.errors[0]) => {
    flushSync(errors.showAll)
    if (first) focusField(controlOf(first.field))
  }

  /** All mistakes at once with the cursor in the first; without any, on to the check. */
  const check = async () => {
    setRefused(undefined)
    if (errors.errors.length > 0) showAll()
    else if (await keeper.save()) await toStep('check')
  }

  const onRefused = async (error: unknown) => {
    const refusal = refusalOf(error)
    if (refusal?.code === 'fieldsInvalid' && refusal.fields) {
      const { fields } = refusal
      await toStep(undefined)
      flushSync(() => errors.tell(fields))
      showAll(fields[0])
    } else if (refusal?.code === 'stale') {
      await toStep(undefined)
      await keeper.catchUp()
    } else if (refusal?.code === 'stateChanged') {
      await refreshApplications()
    } else {
      setRefused(explain(refusal))
    }
  }

  const submit = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      if (!(await keeper.save())) return await toStep(undefined)
      await write(client.application.submit.mutate, { id, version: keeper.get().opened.version })
      keeper.forget()
      await refreshApplications()
      await navigate({
        to: '.',
        search: (search: Search) => ({ ...search, step: [] }),
        replace: true,
      })
      document.querySelector<HTMLElement>('main h1')?.focus()
    } catch (error) {
      await onRefused(error)
    } finally {
      setBusy(false)
    }
  }

  return { check, submit, back: () => void toStep(undefined), isBusy, refused }
}
