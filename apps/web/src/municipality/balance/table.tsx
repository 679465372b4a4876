import type { AnswerCounts, ByBasis } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Search } from '../../address.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { countAll } from '../../ui/count.ts'
import { useVisionParams } from '../../vision/address.ts'
import { Bar } from './bar.tsx'
import { answerOf, type PartKind, partKinds, partName, partsOf } from './parts.ts'
import { words } from './words.ts'
import './table.css'

export type BarRow = {
  key: string
  /** As the picture says it. */
  label: string
  head: ReactNode
  counts: AnswerCounts
  /** How long the bar could be. */
  whole: number
  searchOf?: (answer: string) => Search
}

/** The kinds that any row has, and always who takes part. */
const kindsOf = (rows: readonly BarRow[]): PartKind[] =>
  partKinds.filter(
    (kind) =>
      kind === 'lead' ||
      kind === 'participating' ||
      rows.some(({ counts }) => countAll(counts[kind]) > 0),
  )

/** Rows of answers: a bar, and its numbers in columns, leading to the projects they count. */
export function BarTable({
  caption,
  head,
  rows,
}: {
  caption: string
  head: string
  rows: readonly BarRow[]
}) {
  const language = useLanguage()
  const word = useWords(words)
  const kinds = kindsOf(rows)
  const longest = Math.max(...rows.map(({ whole }) => whole))
  const names = new Map(
    kinds.map((kind) => [kind, kind === 'conditional' ? word.ofThem : partName(language, kind)]),
  )
  return (
    <table className="table parts-table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">
            <span className="vh">{word.chart}</span>
          </th>
          {kinds.map((kind) => (
            <th scope="col" className="num" key={kind}>
              {names.get(kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.head}</th>
            <td className="parts-table__bar">
              <Bar parts={partsOf(row.counts)} whole={longest} searchOf={row.searchOf} />
            </td>
            {kinds.map((kind) => (
              <td className="num" key={kind} data-label={names.get(kind)}>
                <Number kind={kind} counts={row.counts[kind]} searchOf={row.searchOf} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Number({
  kind,
  counts,
  searchOf,
}: {
  kind: PartKind
  counts: ByBasis
  searchOf: BarRow['searchOf']
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const count = countAll(counts)
  return (
    <>
      {searchOf && count > 0 && kind !== 'conditional' ? (
        <Link to="/$region/$vision/projects" params={params} search={searchOf(answerOf(kind))}>
          {count}
        </Link>
      ) : (
        count
      )}
      {kind !== 'unanswered' && counts.inferred > 0 && (
        <span className="parts-table__inferred">{word.ofInferred(counts.inferred)}</span>
      )}
    </>
  )
}
