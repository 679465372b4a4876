import type { EvaluationDesk } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { Title } from '../ui/title.tsx'
import { GradeCounts, Graded, Range } from './grade.tsx'
import { words } from './words.ts'
import { useNumbers } from '../vision/number.tsx'

/** A row for each project: the office's grade beside the municipalities'. `onGo` goes to evaluate one; without
 * it the table is only read. */
export function EvaluationTable({
  desk: { projects },
  onGo,
}: {
  desk: EvaluationDesk
  onGo?: (project: number) => void
}) {
  const word = useWords(words)
  const { called, sign } = useNumbers()
  return (
    // Scrolled to with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="evaluation-scroll" role="region" aria-label={word.table} tabIndex={0}>
      <table className="table evaluation-table stacked">
        <caption className="vh">{word.table}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">{word.project}</th>
            <th scope="col">{word.office}</th>
            <th scope="col">{word.municipalities}</th>
            <th scope="col">{word.range}</th>
            {onGo && (
              <th scope="col">
                <span className="vh">{word.evaluate}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {projects.map((row) => (
            <tr key={row.project}>
              <td>{sign(row.project)}</td>
              <th scope="row">
                <Title of={row} />
              </th>
              <td data-label={word.office}>
                <Graded of={row.office} />
              </td>
              <td data-label={word.municipalities}>
                <GradeCounts of={row.spread} />
              </td>
              <td data-label={word.range}>
                <Range of={row.spread} />
              </td>
              {onGo && (
                <td className="act">
                  <button type="button" className="btn btn--sm" onClick={() => onGo(row.project)}>
                    {word.evaluate}
                    <span className="vh">{word.evaluateOf(called(row.project))}</span>
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
