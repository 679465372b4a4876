import { checkName, type Department } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { DepartmentTable } from './department-table.tsx'
import { Outcome } from './outcome.tsx'
import type { Place } from './queries.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { SureDialog } from './sure-dialog.tsx'
import { useErrors } from './use-errors.ts'
import { useWrite } from './use-write.ts'
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
  const { told, tell, write, isPending } = useWrite()
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
    if (outcome === 'done') setName('')
    else if (outcome !== 'refused') show(outcome)
  }
  const close = async ({ id, version, name: called }: Department) => {
    closeDialog()
    const outcome = await write(async () => {
      await client.department.close.mutate({ department: id, version })
      return word.closed(called)
    })
    // Somebody was put into it meanwhile.
    if (typeof outcome !== 'string') tell({ done: false, text: word.stillUsed })
  }
  return (
    <Section title={word.departments} note={word.departmentsNote}>
      <Outcome told={told} />
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
