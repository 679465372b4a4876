import { type Basis, isGrounded, type ProjectItem } from '@renkei/schema'
import { useMemo } from 'react'
import { isNarrowed } from '../../filters/address.ts'
import type { FilterState } from '../../filters/use-filters.ts'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { BasisLegend } from '../../ui/basis-legend.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Title } from '../../ui/title.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import type { ViewProps } from '../address.ts'
import { MeasureHead, tallyOf, useMeasureColumns } from '../columns.tsx'
import { basesOf, type Counting, countingOf, differs, markOf } from '../../project/door/model.ts'
import { LeadHeads, type ProjectColumns, ProjectGrid, useRows } from '../project-grid.tsx'
import { words } from '../words.ts'
import { MeasureCards } from './cards.tsx'
import { MeasurePanel } from './panel.tsx'
import { useNumbers } from '../../vision/number.tsx'

/** 事業 × 重点施策 */
export function MeasuresView({ items, total, state, roomy, busy }: ViewProps) {
  const { confirmed, text } = state.filters
  const narrow = useIsNarrow()
  const of = useMeasures(useMemo(() => countingOf(confirmed), [confirmed]))
  const { sections, grid, chosen } = useRows(items, of.columns)
  const corner = useMemo(
    () => <Corner items={items} total={total} state={state} />,
    [items, total, state],
  )
  return (
    <div className="mx">
      <ProjectGrid {...{ of, corner, items, sections, grid, text, roomy, busy }} />
      {chosen && (
        <MeasurePanel item={chosen.item} measure={Number(chosen.column)} isMeant={grid.isMeant} />
      )}
      {narrow && <MeasureCards sections={sections} corner={corner} text={text} />}
    </div>
  )
}

const fewRows = 3

/** The corner of the table: legend with counts, what is certain, and the common measure, told once. */
function Corner({
  items,
  total,
  state,
}: {
  items: readonly ProjectItem[]
  total: number
  state: FilterState
}) {
  const word = useWords(words)
  const { frame, filters } = state
  const counts = basesOf(items)
  return (
    <>
      <BasisLegend counts={counts} blank />
      {filters.confirmed && <p>{word.sureOnly}</p>}
      {counts.inferred > 0 && !filters.confirmed && (
        <Certain items={items} isAll={!isNarrowed(filters)} />
      )}
      {frame.commonMeasures.map((common) => (
        <p key={common.title} className="common-measure">
          <b>
            {word.common}　<Title of={common} />
          </b>
          {'　'}
          {word.commonFor(total)}
        </p>
      ))}
    </>
  )
}

function Certain({ items, isAll }: { items: readonly ProjectItem[]; isAll: boolean }) {
  const language = useLanguage()
  const word = useWords(words)
  const { called } = useNumbers()
  const sure = items.filter(
    ({ measures }) => measures.length > 0 && measures.every(({ basis }) => isGrounded(basis)),
  )
  const numbers = sure.map(called)
  const few = isAll && sure.length > 0 && sure.length <= fewRows
  return (
    <p>
      {few ? word.sureRows(numbers.join(language === 'ja' ? ' と ' : ' and ')) : word.sureCounts}
    </p>
  )
}

/** The measures as columns: a cell shows the mark and what it rests on. */
function useMeasures(counts: Counting): ProjectColumns {
  const word = useWords(words)
  const { basis: names } = useTerms()
  const columns = useMeasureColumns()
  return useMemo(
    () => ({
      label: word.grid.measures,
      columns,
      width: 'c-m',
      hasPage: true,
      head: (corner) => (
        <MeasureHead
          before={<LeadHeads hasPage rows={2} />}
          corner={corner}
          cornerSpan={4}
          sum={word.sum}
        />
      ),
      cell: (item, key) => {
        const basis = markOf(item, Number(key))
        return (
          <>
            {basis && <Mark basis={basis} />}
            <span className="vh">{basis ? names[basis] : word.none}</span>
          </>
        )
      },
      sum: (item) => <Sum item={item} counts={counts} />,
      tally: (items) => tallyOf(items, counts),
      total: word.total,
      // Those someone can answer for.
      foot: (items) =>
        (['source', 'confirmed'] as const).flatMap((basis) => {
          const tally = (some: readonly ProjectItem[]) =>
            tallyOf(some, (one: Basis) => one === basis)
          return basis === 'source' || tally(items).all > 0
            ? [{ name: word.ofWhich(names[basis]), isPart: true, tally }]
            : []
        }),
    }),
    [columns, counts, names, word],
  )
}

/** A row's marks in number, beside what the source counts where that differs. */
function Sum({ item, counts }: { item: ProjectItem; counts: Counting }) {
  const word = useWords(words)
  if (differs(item)) {
    return (
      <td className="sum sum--differs differs">
        <span aria-hidden="true">
          {item.measures.length}≠{item.markCount}
        </span>
        <span className="vh">{word.differs(item.measures.length, item.markCount ?? 0)}</span>
      </td>
    )
  }
  const { countExplained, markCount, measures } = item
  if (countExplained) {
    return (
      <td className="sum">
        <span aria-hidden="true">{measures.length}</span>
        <span className="vh">{word.panel.countExplained(measures.length, markCount ?? 0)}</span>
      </td>
    )
  }
  return <td className="sum">{item.measures.filter(({ basis }) => counts(basis)).length}</td>
}
