import { dayProblems, formatDate, type Municipality } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { useVisionRef } from '../vision/address.ts'
import type { Writing } from '../writing/use-writing.ts'
import { DayField } from './day-field.tsx'
import { words } from './member-words.ts'

/** Takes one that left in again, of a day. */
export function JoinAgain({
  municipality,
  writing: { write, isPending },
  onClose,
}: {
  municipality: Municipality
  writing: Writing<string>
  onClose: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const [since, setSince] = useState('')
  const { form, show, errorOf } = useErrors()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = dayProblems('since', since)
    show(found)
    if (found.length > 0) return
    const outcome = await write(async () => {
      const { code, name, kana, nameEn, kind } = municipality
      const joining = { code, name, kana, nameEn, kind, since }
      const joined = await client.member.add.mutate({ ...ref, ...joining })
      return word.added(nameIn(language, municipality), formatDate(joined.since, language))
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  return (
    <Dialog title={word.againOf(nameIn(language, municipality))} onClose={onClose}>
      <p>{word.againHelp}</p>
      <form className="fields" ref={form} noValidate onSubmit={submit}>
        <DayField
          label={word.since}
          name="since"
          need="required"
          typed={since}
          error={errorOf('since', word.since)}
          onType={setSince}
        />
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.doAdd}
        </DialogActs>
      </form>
    </Dialog>
  )
}
