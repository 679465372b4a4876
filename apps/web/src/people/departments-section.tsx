import { checkName, type Department } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { DepartmentTable } from './department-table.tsx'
import { type Place, refresh } from './queries.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { SureDialog } from './sure-dialog.tsx'
import { useErrors } from './use-errors.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './words.ts'

export type DepartmentAsked = { what: 'rename' | 'close'; department: Department }

/** 担当課 of a municipality: add, rename, close. */
export function DepartmentsSection({
  place,
  departments,
}: {
  place: Place
  departments: readonly Department[]
}) {
  const word = useWords(words)
  const [name, setName] = useState('')
  const [asked, ask] = useState<DepartmentAsked>()
  // What may not be closed has people in it since.
  const writing = useWriting<string>(refresh, { fieldsInvalid: word.stillUsed })
  const { tell, write, isPending } = writing
  const { form, show, errorOf } = useErrors()
  const closeDialog = () => ask(undefined)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const found = checkName(name)
    show(found)
    if (found.length > 0) return
    const outcome = await write(async () => {
      const made = await client.department.create.mutate({ municipality: place.code, name })
      return word.added(made.name)
    })
    if ('done' in outcome) setName('')
    else show(outcome.fields)
  }
  const close = async ({ id, version, name: called }: Department) => {
    closeDialog()
    const outcome = await write(async () => {
      await client.department.close.mutate({ department: id, version })
      return word.closed(called)
    })
    if ('fields' in outcome && outcome.fields.length > 0) tell(outcome.refusal)
  }
  return (
    <Section title={word.departments} note={word.departmentsNote}>
      <Outcome of={writing} />
      {departments.length > 0 && <DepartmentTable departments={departments} onAsk={ask} />}
      <form className="people-add" ref={form} noValidate onSubmit={add}>
        <TextField
          label={word.departmentName}
          name="name"
          value={name}
          error={errorOf('name', word.departmentName)}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="btn" aria-disabled={isPending}>
          {word.add}
        </button>
      </form>
      {asked?.what === 'rename' && (
        <RenameDialog department={asked.department} write={write} onClose={closeDialog} />
      )}
      {asked?.what === 'close' && (
        <SureDialog
          title={word.closeSure(asked.department.name)}
          help={word.closeHelp}
          verb={word.closeDo}
          onSure={() => void close(asked.department)}
          onClose={closeDialog}
        />
      )}
    </Section>
  )
}
