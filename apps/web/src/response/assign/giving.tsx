import { formatDeadline, inquiryLimits, readDeadline, type Response } from '@renkei/schema'
import { type ReactNode, useState } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { errorId, ErrorText, Select, TextArea, TextField } from '../../ui/field.tsx'
import { problemText } from '../../ui/problem-words.ts'
import type { Outcome } from '../../writing/use-writing.ts'
import { words } from './words.ts'

export type Given = { department: number; deadline?: string; note?: string }

const idOf = (field: string) => `give-${field}`

/** To whom the chosen rows go, by when and with what words. `give` answers what became of it. */
export function Giving({
  response: { departments },
  count,
  isAll,
  onAll,
  give,
  onTakeAway,
  children,
}: {
  response: Pick<Response, 'departments'>
  count: number
  /** Whether every row shown is chosen. */
  isAll: boolean
  onAll: (isAll: boolean) => void
  give: (given: Given, name: string) => Promise<Outcome<unknown>>
  onTakeAway: () => void
  /** What became of it, below the buttons. */
  children: ReactNode
}) {
  const word = useWords(words)
  const language = useLanguage()
  const [typed, type] = useState({ department: '', deadline: '', note: '' })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const set = (field: keyof typeof typed, value: string) => {
    type({ ...typed, [field]: value })
    setErrors({})
  }
  // It is no longer true once some are chosen.
  const missing = count === 0 ? errors['rows'] : undefined
  const read = readDeadline(typed.deadline)
  const refuse = (field: string, text: string) => {
    setErrors({ [field]: text })
    focusField(idOf(field))
  }
  const submit = async () => {
    const found = departments.find(({ id }) => String(id) === typed.department)
    if (count === 0) return refuse('rows', word.chooseRows)
    if (!found) return refuse('department', word.chooseDesk)
    const { deadline, note } = typed
    const said = {
      ...(deadline.trim() === '' ? {} : { deadline }),
      ...(note.trim() === '' ? {} : { note }),
    }
    const outcome = await give({ department: found.id, ...said }, found.name)
    if ('done' in outcome) return type({ ...typed, note: '' })
    const [first] = outcome.fields
    if (first) refuse(first.field, problemText(language, first))
  }
  if (departments.length === 0) return <p className="empty">{word.noDepartments}</p>
  return (
    <form
      className="giving abreast screen-only"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="giving__count">
        <Checkbox
          id={idOf('rows')}
          label={word.chooseAll}
          checked={isAll}
          onChange={() => onAll(!isAll)}
          aria-describedby={missing === undefined ? undefined : errorId(idOf('rows'))}
        />
        <b role="status">{word.chosen(count)}</b>
        {missing !== undefined && <ErrorText id={errorId(idOf('rows'))}>{missing}</ErrorText>}
      </div>
      <Select
        id={idOf('department')}
        label={word.to}
        help={word.toHelp}
        error={errors['department']}
        value={typed.department}
        onChange={({ target }) => set('department', target.value)}
      >
        <option value="">{word.pick}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id} lang="ja">
            {name}
          </option>
        ))}
      </Select>
      <TextField
        id={idOf('deadline')}
        label={word.byDay}
        help={word.dayHelp}
        error={errors['deadline']}
        value={typed.deadline}
        onChange={({ target }) => set('deadline', target.value)}
        below={
          read.deadline !== null && (
            <p className="help">{formatDeadline(read.deadline, language)}</p>
          )
        }
      />
      <TextArea
        id={idOf('note')}
        label={word.note}
        error={errors['note']}
        rows={2}
        lang="ja"
        limit={inquiryLimits.reason}
        value={typed.note}
        onChange={({ target }) => set('note', target.value)}
      />
      <div className="acts-row">
        <button type="submit" className="btn btn--fill">
          {word.assign(count)}
        </button>
        <button type="button" className="btn" aria-disabled={count === 0} onClick={onTakeAway}>
          {word.unassign}
        </button>
      </div>
      {children}
    </form>
  )
}
