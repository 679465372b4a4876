import type { Department } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { formatDay } from '../ui/time.ts'
import { ActsTable } from '../ui/acts-table.tsx'
import type { DepartmentAsked } from './departments-section.tsx'
import { words } from './words.ts'

export function DepartmentTable({
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
          <th scope="row">{department.name}</th>
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
