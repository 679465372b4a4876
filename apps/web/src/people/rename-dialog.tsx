import { checkName, type Department } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { useErrors } from './use-errors.ts'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './words.ts'

/** Another name for a department; what it did stays its own. */
export function RenameDialog({
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
        <div className="acts-row">
          <button type="submit" className="btn btn--fill">
            {word.renameDo}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {word.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
