import type { PlanItem } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { words } from './words.ts'

/** A table whose columns are lists of their own, such as 背景; on a phone one below the other. */
export function ItemTable({ of: { table } }: { of: PlanItem }) {
  const word = useWords(words)
  if (!table) return null
  return (
    <Section title={word.table}>
      <table className="ruled plan-table" lang="ja">
        <caption className="vh">{word.table}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {table.columns.map((column, at) => (
              <td key={column} data-label={column}>
                <ul>
                  {(table.cells[at] ?? []).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Section>
  )
}

/** What happened when, in the document's words. */
export function Timeline({ of: { timeline } }: { of: PlanItem }) {
  const word = useWords(words)
  if (timeline.length === 0) return null
  return (
    <Section title={word.timeline}>
      <ol className="plan-timeline" lang="ja">
        {timeline.map(({ when, what }) => (
          <li key={`${when ?? ''} ${what}`}>
            <span>{when}</span>
            <p>{what}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
