import { type Department, formatDate, type Me, type Person, rolesToGive } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { DayField } from './day-field.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { HandoverNote } from './handover.tsx'
import { type Post, PostFields } from './post-fields.tsx'
import type { Place } from './queries.ts'
import { checkPost } from './check-post.ts'
import { useErrors } from '../ui/use-errors.ts'
import { Refused } from '../writing/outcome.tsx'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './words.ts'

/** 異動: another department, another role, or both. */
export function MoveDialog({
  me,
  person,
  place,
  departments,
  write,
  onClose,
}: {
  me: Me
  person: Person
  place: Place | null
  departments: readonly Department[]
  write: Writing<string>['write']
  onClose: () => void
}) {
  const word = useWords(words)
  const [post, setPost] = useState<Post>({
    department: person.department?.id ?? null,
    role: person.role,
    position: person.position,
  })
  const [day, setDay] = useState('')
  const [isSame, setSame] = useState(false)
  const language = useLanguage()
  const { form, show, errorOf } = useErrors()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = checkPost(post, place !== null)
    const { role, department, position } = post
    if (found.length > 0 || role === '') return show(found)
    const stays = [
      department === (person.department?.id ?? null),
      role === person.role,
      position.trim() === person.position,
    ].every(Boolean)
    setSame(stays)
    if (stays) return undefined
    const outcome = await write(async () => {
      const { id, version } = person
      if (day.trim() !== '') {
        const move = { person: id, on: day, leaves: false, department, role, position }
        const { on, state } = await client.transfer.plan.mutate(move)
        return state === 'planned'
          ? word.movePlanned(person.name, formatDate(on, language))
          : word.moved(person.name)
      }
      await client.person.move.mutate({ person: id, version, department, role, position })
      return word.moved(person.name)
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  return (
    <Dialog title={word.moveOf(person.name)} onClose={onClose}>
      <p>{word.moveHelp}</p>
      <form ref={form} noValidate onSubmit={submit}>
        <PostFields
          post={post}
          departments={departments}
          roles={rolesToGive(me.role, place)}
          errorOf={errorOf}
          onChange={(changed) => {
            setSame(false)
            setPost(changed)
          }}
        />
        <DayField
          leaves={false}
          typed={day}
          error={errorOf('on', word.transferDay.label)}
          onType={setDay}
        />
        <HandoverNote
          person={person}
          day={day}
          leaves={{
            department: post.department !== (person.department?.id ?? null),
            municipality: false,
            role: post.role !== person.role,
            post:
              post.position !== person.position ||
              post.department !== (person.department?.id ?? null),
          }}
        />
        {isSame && <Refused text={word.moveSame} />}
        <DialogActs cancel={word.cancel} onClose={onClose}>
          {word.moveDo}
        </DialogActs>
      </form>
    </Dialog>
  )
}
