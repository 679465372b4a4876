import type { ChainStep, Department } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** A step as it is typed; `key` stays with it wherever it is moved. */
export type Typed = ChainStep & { key: number }

/** One post of the order: the department that drafts, or another, and what the post is called. */
export function ChainStepRow({
  step: { department, position, holders },
  number,
  isSaved,
  departments,
  errorOf,
  onChange,
  onUp,
  onRemove,
}: {
  step: Typed
  number: number
  /** Whether this post is in the order as it is kept, so that its holders are known. */
  isSaved: boolean
  departments: readonly Department[]
  errorOf: (field: 'department' | 'position') => string | undefined
  onChange: (change: Partial<Typed>) => void
  onUp: () => void
  onRemove: () => void
}) {
  const word = useWords(words)
  const open = departments.filter(({ closedAt }) => closedAt === null)
  const choose = (value: string) =>
    onChange({ department: open.find(({ id }) => String(id) === value) ?? null })
  const names = holders.map((one) =>
    department === null ? `${one.name}（${one.department.name}）` : one.name,
  )
  return (
    <li>
      <b>{word.step(number)}</b>
      <Select
        label={word.department}
        value={department?.id ?? ''}
        error={errorOf('department')}
        onChange={({ target: { value } }) => choose(value)}
      >
        <option value="">{word.ofDraft}</option>
        {open.map(({ id, name }) => (
          <option key={id} value={id} lang="ja">
            {name}
          </option>
        ))}
      </Select>
      <TextField
        label={word.position}
        need="required"
        value={position}
        error={errorOf('position')}
        onChange={({ target: { value } }) => onChange({ position: value })}
      />
      <span className="acts-row">
        {number > 1 && (
          <button className="btn btn--sm" type="button" aria-label={word.up(number)} onClick={onUp}>
            {word.upDo}
          </button>
        )}
        <button
          className="btn btn--sm"
          type="button"
          aria-label={word.remove(number)}
          onClick={onRemove}
        >
          {word.removeDo}
        </button>
      </span>
      {!isSaved ? (
        <p className="quiet">{word.unlike}</p>
      ) : names.length > 0 ? (
        <p className="quiet" lang="ja">
          <Marked text={word.holders(word.list(names))} />
        </p>
      ) : (
        <p className="late">{word.noHolders}</p>
      )}
    </li>
  )
}
