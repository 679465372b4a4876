import type { Response } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { Select } from '../ui/field.tsx'
import { words } from './words.ts'

/** Which department's rows are shown, where rows are given to departments. */
export function DeskFilter({
  response: { assignments },
  desk,
  onDesk,
}: {
  response: Pick<Response, 'assignments'>
  desk: string
  onDesk: (desk: string) => void
}) {
  const word = useWords(words).desk
  if (assignments.length === 0) return null
  return (
    <div className="desk-filter">
      <Select label={word.shown} value={desk} onChange={({ target }) => onDesk(target.value)}>
        <option value="">{word.all}</option>
        {assignments.map(({ department: { id, name }, answered, asked }) => (
          <option key={id} value={id} lang="ja">
            {word.of(name, answered, asked)}
          </option>
        ))}
        <option value="none">{word.nobody}</option>
      </Select>
    </div>
  )
}
