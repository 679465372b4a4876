import { useWords } from '../../i18n.tsx'
import { words as page } from '../words.ts'
import { IndicatorRow } from './indicator-row.tsx'
import { SectionTitle } from './section-head.tsx'
import type { TableProps } from './table-props.ts'
import { words as threads } from '../threads/words.ts'
import { words } from './words.ts'

/** Every indicator the municipality owns, with its value of the year. */
export function IndicatorTable({ sections, postsOf }: TableProps) {
  const word = useWords(words)
  const thread = useWords(threads)
  const { kind } = useWords(page)
  return (
    <table className="answer answer--ind">
      <caption className="vh">{kind.indicators}</caption>
      <thead>
        <tr>
          <th scope="col" className="no">
            No.
          </th>
          <th scope="col" className="t">
            {word.indicator}
          </th>
          <th scope="col">{word.previous}</th>
          <th scope="col">{word.value}</th>
          <th scope="col">{word.source}</th>
          <th scope="col">{word.note}</th>
          <th scope="col">{word.state}</th>
          <th scope="col" className="q">
            <span className="vh">{thread.open}</span>
          </th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.pillar}>
          <tr className="sect">
            <th scope="rowgroup" colSpan={8}>
              <SectionTitle section={section} ofIndicators />
            </th>
          </tr>
          {section.keys.map((key) => (
            <IndicatorRow key={key} cellKey={key} posts={postsOf(key)} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
