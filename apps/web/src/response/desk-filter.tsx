import type { Response } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { Select } from '../ui/field.tsx'
import { countOf } from './model/entry.ts'
import type { AnswerStore } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { words } from './words.ts'

/** Which department's rows are shown, where rows are given to departments. */
export function DeskFilter({
  response: { assignments },
  desk,
  onDesk,
  store,
}: {
  response: Pick<Response, 'assignments'>
  desk: string
  onDesk: (desk: string) => void
  store: AnswerStore
}) {
  const word = useWords(words).desk
  // Counted as they are answered.
  useStoreState(store)
  if (assignments.length === 0) return null
  return (
    <div className="desk-filter">
      <Select label={word.shown} value={desk} onChange={({ target }) => onDesk(target.value)}>
        <option value="">{word.all}</option>
        {assignments.map(({ department: { id, name } }) => {
          const rows = store.entries().filter(({ answer }) => answer.assigned === id)
          const { answered, due } = countOf(rows)
          return (
            <option key={id} value={id} lang="ja">
              {word.of(name, answered, due)}
            </option>
          )
        })}
        <option value="none">{word.nobody}</option>
      </Select>
    </div>
  )
}
