import type { InquiryKind } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useTerms, useWords } from '../../i18n.tsx'
import { words as threads } from '../threads/words.ts'
import { SectionTitle } from './section-head.tsx'
import type { TableProps } from './table-props.ts'
import { words } from './words.ts'

/** The table of a kind: number and subject first, state and questions last, `heads` in between. */
export function AnswerTable({
  kind,
  className,
  subject,
  columns,
  heads,
  sections,
  row,
}: Pick<TableProps, 'sections'> & {
  kind: InquiryKind
  className: string
  subject: string
  /** How many there are in all. */
  columns: number
  heads: ReactNode
  row: (key: string) => ReactNode
}) {
  const word = useWords(words)
  const { open } = useWords(threads)
  const { inquiryKind: kinds } = useTerms()
  return (
    <table className={`answer ${className}`}>
      <caption className="vh">{kinds[kind]}</caption>
      <thead>
        <tr>
          <th scope="col" className="answer__number">
            No.
          </th>
          <th scope="col" className="answer__title">
            {subject}
          </th>
          {heads}
          <th scope="col">{word.state}</th>
          <th scope="col" className="answer__question">
            <span className="vh">{open}</span>
          </th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.pillar}>
          <tr className="answer__section">
            <th scope="rowgroup" colSpan={columns}>
              <SectionTitle section={section} ofIndicators={kind === 'indicators'} />
            </th>
          </tr>
          {section.keys.map(row)}
        </tbody>
      ))}
    </table>
  )
}
