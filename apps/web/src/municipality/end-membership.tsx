import { dayProblems, formatDate, type Hanging, type Municipality, today } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { nameIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Checkbox, FieldGroup } from '../ui/choice.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { useVisionRef } from '../vision/address.ts'
import type { Writing } from '../writing/use-writing.ts'
import { DayField } from './day-field.tsx'
import { JoinAgain } from './join-again.tsx'
import { MemberAct } from './member-act.tsx'
import { words } from './member-words.ts'
import { hangingQuery } from './queries.ts'

/** For who says who leaves, or comes back: the way to the form, what hangs on it, and what became of it. */
export function EndMembership({ municipality }: { municipality: Municipality }) {
  const word = useWords(words)
  const isOver = municipality.until !== null && municipality.until < today()
  if (municipality.role === 'core') return null
  const Opened = isOver ? JoinAgain : Ending
  return (
    <MemberAct
      procedure="member.end"
      verb={isOver ? word.again : word.end}
      dialog={(writing, onClose) => <Opened {...{ municipality, writing, onClose }} />}
    />
  )
}

type Opening = { municipality: Municipality; writing: Writing<string>; onClose: () => void }

/** The form, once it is known what hangs on the membership. */
function Ending({ municipality, ...given }: Opening) {
  const ref = useVisionRef()
  const { data: hanging } = useQuery(hangingQuery({ ...ref, municipality: municipality.code }))
  return hanging && <EndDialog {...{ municipality, hanging, ...given }} />
}

function EndDialog({
  municipality,
  hanging,
  writing: { write, isPending },
  onClose,
}: Opening & { hanging: Hanging }) {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const [until, setUntil] = useState(hanging.until ?? '')
  const [despite, setDespite] = useState(false)
  const { form, show, errorOf } = useErrors()
  const name = nameIn(language, municipality)
  const { applications, inquiries } = hanging
  const isOpen = applications.length + inquiries.length > 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = dayProblems('until', until)
    show(found)
    if (found.length > 0) return
    const outcome = await write(async () => {
      const { version } = hanging
      const last = { municipality: municipality.code, until, despite, version }
      const ended = await client.member.end.mutate({ ...ref, ...last })
      return word.ended(name, formatDate(ended.until, language))
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  return (
    <Dialog title={word.endOf(name)} onClose={onClose}>
      <p>{word.endHelp}</p>
      <Hangs on={hanging} />
      <form className="fields" ref={form} noValidate onSubmit={submit}>
        <DayField
          label={word.until}
          name="until"
          need="required"
          typed={until}
          error={errorOf('until', word.until)}
          onType={setUntil}
        />
        {isOpen && (
          <FieldGroup label={word.despite} error={errorOf('despite', word.despite)}>
            <Checkbox
              label={word.despite}
              name="despite"
              checked={despite}
              onChange={({ target }) => setDespite(target.checked)}
            />
          </FieldGroup>
        )}
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.doEnd}
        </DialogActs>
      </form>
    </Dialog>
  )
}

function Hangs({ on: { applications, inquiries, projects } }: { on: Hanging }) {
  const word = useWords(words)
  const { applicationState } = useTerms()
  return (
    <div className="member-hangs">
      {applications.length + inquiries.length === 0 && <p>{word.nothing}</p>}
      {applications.length > 0 && (
        <>
          <h3>{word.applications}</h3>
          <ul>
            {applications.map(({ id, title, state }) => (
              <li key={id}>
                {title || word.untitled}（{applicationState[state]}）
              </li>
            ))}
          </ul>
        </>
      )}
      {inquiries.length > 0 && (
        <>
          <h3>{word.inquiries}</h3>
          <ul>
            {inquiries.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <p>{word.projects(projects)}</p>
    </div>
  )
}
