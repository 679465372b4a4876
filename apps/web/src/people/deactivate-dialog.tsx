import { formatDate, type Person } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import type { Writing } from '../writing/use-writing.ts'
import { DayField } from './day-field.tsx'
import { HandoverNote } from './handover.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { words } from './words.ts'

/** Asks before somebody is let in no more, at once or from a day on. */
export function DeactivateDialog({
  person,
  write,
  onClose,
}: {
  person: Person
  write: Writing<string>['write']
  onClose: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const [day, setDay] = useState('')
  const { form, show, errorOf } = useErrors()
  const { id, version, name, role, department } = person
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await write(async () => {
      if (day.trim() === '') {
        await client.person.deactivate.mutate({ person: id, version })
        return word.wasDeactivated(name)
      }
      const { on } = await client.transfer.plan.mutate({
        ...{ person: id, on: day, leaves: true, role, department: department?.id ?? null },
      })
      return word.leavingPlanned(name, formatDate(on, language))
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  return (
    <Dialog title={word.deactivateSure(name)} onClose={onClose}>
      <p>{word.deactivateHelp}</p>
      <form ref={form} noValidate onSubmit={submit}>
        <DayField leaves typed={day} error={errorOf('on', word.leavingDay.label)} onType={setDay} />
        <HandoverNote
          person={person}
          day={day}
          leaves={{ department: true, municipality: true, role: true, post: true }}
        />
        <DialogActs cancel={word.cancel} onClose={onClose}>
          {word.deactivateDo}
        </DialogActs>
      </form>
    </Dialog>
  )
}
