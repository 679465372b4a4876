import { useWords } from '../../i18n.tsx'
import { AnswerTable } from './answer-table.tsx'
import { columns, IndicatorRow } from './indicator-row.tsx'
import type { TableProps } from './table-props.ts'
import { words } from './words.ts'

/** Every indicator the municipality owns, with its value of the year. */
export function IndicatorTable({ sections, postsOf }: TableProps) {
  const word = useWords(words)
  return (
    <AnswerTable
      kind="indicators"
      className="answer--ind"
      subject={word.indicator}
      columns={columns}
      sections={sections}
      row={(key) => <IndicatorRow key={key} answerKey={key} posts={postsOf(key)} />}
      heads={
        <>
          <th scope="col">{word.previous}</th>
          <th scope="col">{word.value}</th>
          <th scope="col">{word.source}</th>
          <th scope="col">{word.note}</th>
        </>
      }
    />
  )
}
