import type { Department } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { formatDay } from '../ui/time.ts'
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
    <table className="table people-table">
      <caption className="vh">{word.departments}</caption>
      <thead>
        <tr>
          <th scope="col">{word.department}</th>
          <th scope="col">{word.peopleHead}</th>
          <th scope="col">{word.state}</th>
          <th scope="col">
            <span className="vh">{word.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {departments.map((department) => (
          <tr key={department.id}>
            <th scope="row">{department.name}</th>
            <td>{word.peopleIn(department.people)}</td>
            <td>
              {department.closedAt === null
                ? word.open
                : word.closedAt(formatDay(department.closedAt, language))}
            </td>
            <td className="acts">
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
      </tbody>
    </table>
  )
}
