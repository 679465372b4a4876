import { type EvaluationReport, indicatorCounts } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { ScaleNote, words as judgedWords } from '../door/judged.tsx'
import { words } from './words.ts'

/** How many indicators have each grade by the inquiry's rule. */
export function JudgedSection({
  paper: { sheets, indicators, inquiry },
}: {
  paper: EvaluationReport
}) {
  const word = useWords(words)
  const { none } = useWords(judgedWords)
  const { indicators: scale } = inquiry.rule
  const all = [...sheets.flatMap((sheet) => sheet.indicators), ...indicators]
  const counts = indicatorCounts(all, scale)
  if (counts === null || scale === null) return null
  return (
    <Section title={word.judgedTitle}>
      <table className="table judged-counts">
        <caption className="vh">{word.judgedTitle}</caption>
        <thead>
          <tr>
            {counts.map(({ grade }) => (
              <th scope="col" className="num" key={grade ?? ''}>
                {grade === null ? none : <span lang="ja">{grade}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {counts.map(({ grade, count }) => (
              <td className="num" key={grade ?? ''}>
                {count}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <ScaleNote scale={scale} />
    </Section>
  )
}
