import type { EvaluationReport } from '@renkei/schema'
import { GradeCounts, Graded } from '../grade.tsx'
import { words as common } from '../words.ts'
import { useWords } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { words } from './words.ts'

/** Every project on a line, leading to its sheet. */
export function SummaryTable({ sheets }: { sheets: EvaluationReport['sheets'] }) {
  const word = useWords(words)
  const { table, project, office, municipalities } = useWords(common)
  return (
    // Scrolled to with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="report-scroll" role="region" aria-label={table} tabIndex={0}>
      <table className="table stacked">
        <caption className="vh">{table}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">{project}</th>
            <th scope="col">{office}</th>
            <th scope="col">{municipalities}</th>
            <th scope="col" className="num">
              {word.median}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <tr key={sheet.project}>
              <td>{sheet.project}</td>
              <th scope="row">
                <a href={`#no-${sheet.project}`}>
                  <Title of={sheet} />
                </a>
              </th>
              <td data-label={office}>
                <Graded of={sheet.office} />
              </td>
              <td data-label={municipalities}>
                <GradeCounts of={sheet.spread} />
              </td>
              <td className="num" data-label={word.median}>
                {sheet.spread?.median}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
