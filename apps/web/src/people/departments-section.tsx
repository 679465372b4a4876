import { checkName, type Department } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { ActsTable } from '../ui/acts-table.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { formatDay } from '../ui/time.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting, type Writing } from '../writing/use-writing.ts'
import { ClosingNote } from './closing.tsx'
import { type Place, refresh } from './queries.ts'
import { SureDialog } from './sure-dialog.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

type DepartmentAsked = { what: 'rename' | 'close'; department: Department }

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
    if ('done' in outcome) setName((now) => (now === name ? '' : now))
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
        >
          <ClosingNote department={asked.department.id} />
        </SureDialog>
      )}
    </Section>
  )
}

function DepartmentTable({
  departments,
  onAsk,
}: {
  departments: readonly Department[]
  onAsk: (asked: DepartmentAsked) => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  return (
    <ActsTable caption={word.departments} heads={[word.department, word.peopleHead, word.state]}>
      {departments.map((department) => (
        <tr key={department.id}>
          <th scope="row">
            <Marked text={department.name} />
          </th>
          <td>{word.peopleIn(department.people)}</td>
          <td>
            {department.closedAt === null
              ? word.open
              : word.closedAt(formatDay(department.closedAt, language))}
          </td>
          <td className="acts-table__acts">
            {department.closedAt === null && (
              <>
                <button
                  type="button"
                  className="btn btn--sm"
                  aria-label={word.renameOf(department.name)}
                  onClick={() => onAsk({ what: 'rename', department })}
                >
                  {word.rename}
                </button>
                {department.people === 0 && (
                  <button
                    type="button"
                    className="btn btn--sm"
                    aria-label={word.closeOf(department.name)}
                    onClick={() => onAsk({ what: 'close', department })}
                  >
                    {word.close}
                  </button>
                )}
              </>
            )}
          </td>
        </tr>
      ))}
    </ActsTable>
  )
}

/** Another name for a department; what it did stays its own. */
function RenameDialog({
  department: { id, version, name: before },
  write,
  onClose,
}: {
  department: Department
  write: Writing<string>['write']
  onClose: () => void
}) {
  const word = useWords(words)
  const [name, setName] = useState(before)
  const { form, show, errorOf } = useErrors()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = checkName(name)
    show(found)
    if (found.length > 0) return
    const outcome = await write(async () => {
      const after = await client.department.rename.mutate({ department: id, version, name })
      return word.renamed(after.name)
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  return (
    <Dialog title={word.renameOf(before)} onClose={onClose}>
      <form ref={form} noValidate onSubmit={submit}>
        <TextField
          label={word.departmentName}
          name="name"
          value={name}
          error={errorOf('name', word.departmentName)}
          onChange={(event) => setName(event.target.value)}
        />
        <DialogActs cancel={word.cancel} onClose={onClose}>
          {word.renameDo}
        </DialogActs>
      </form>
    </Dialog>
  )
}
