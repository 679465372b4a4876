import { inquiryKind, type Response } from '@renkei/schema'
import { useTerms, useWords } from '../../i18n.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import type { Filter, Row } from './row.ts'
import { words } from './words.ts'

/** Narrows the rows by kind, by whose they are, by the department registered, by number or name. */
export function RowFilter({
  rows,
  response: { departments },
  filter,
  onFilter,
}: {
  rows: readonly Row[]
  response: Pick<Response, 'departments'>
  filter: Filter
  onFilter: (filter: Filter) => void
}) {
  const word = useWords(words)
  const { inquiryKind: kinds } = useTerms()
  const registered = [...new Set(rows.flatMap((row) => row.registered ?? []))].toSorted()
  const asked = inquiryKind.options.filter((kind) => rows.some((row) => row.kind === kind))
  const tie = <F extends keyof Filter>(field: F) => ({
    value: filter[field],
    onChange: ({ target }: { target: { value: string } }) =>
      onFilter({ ...filter, [field]: target.value }),
  })
  return (
    <div className="assign-filter screen-only" role="group" aria-label={word.filter}>
      {asked.length > 1 && (
        <Select label={word.kind} {...tie('kind')}>
          <option value="">{word.all}</option>
          {asked.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </Select>
      )}
      <Select label={word.assigned} {...tie('desk')}>
        <option value="">{word.all}</option>
        <option value="none">{word.unassigned}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id} lang="ja">
            {name}
          </option>
        ))}
      </Select>
      {registered.length > 0 && (
        <Select label={word.registered} {...tie('registered')}>
          <option value="">{word.all}</option>
          {registered.map((name) => (
            <option key={name} value={name} lang="ja">
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextField label={word.search} {...tie('text')} />
    </div>
  )
}
