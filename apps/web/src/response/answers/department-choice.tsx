import { useWords } from '../../i18n.tsx'
import type { Entry } from '../model/entry.ts'
import { useAnswering } from '../model/use-store.ts'
import { idOf } from './ids.ts'
import { tieOf } from './problem.tsx'
import { words } from './words.ts'

/** 担当課 of a project the municipality leads: one of its open departments, or the one that last
 * year's answer or a workbook names. */
export function DepartmentChoice({ entry, name }: { entry: Entry; name: string }) {
  const word = useWords(words)
  const { store, response, canWrite } = useAnswering()
  const { answer, draft } = entry
  if (!canWrite) return <span lang="ja">{answer.draft['department']}</span>
  const chosen = draft['department'] ?? ''
  const former = answer.previous?.draft['department'] ?? ''
  const names = new Set([...response.departments, former, chosen])
  names.delete('')
  return (
    <select
      {...tieOf(entry, 'department')}
      className="select answer__select"
      id={idOf(answer.key, 'department')}
      aria-label={word.of(name, word.department)}
      value={chosen}
      onChange={({ currentTarget: { value } }) => store.edit(answer.key, { department: value })}
    >
      <option value="">{word.choose}</option>
      {[...names].map((department) => (
        <option key={department} lang="ja">
          {department}
        </option>
      ))}
    </select>
  )
}
