import type { ProjectItem } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n.tsx'
import { words as uiWords } from '../../ui/words.ts'
import { MeasureHead, useMeasureColumns } from '../measure-head.tsx'
import { type Counting, type PillarSection, totalsOf } from '../model.ts'
import { Count } from '../section-row.tsx'
import { Sections } from '../sections.tsx'
import { GridTable } from '../grid-table.tsx'
import type { Grid } from '../use-grid.ts'
import { words } from '../words.ts'
import { MeasureRow } from './row.tsx'

const lead = 4

type Props = {
  items: readonly ProjectItem[]
  sections: readonly PillarSection[]
  grid: Grid
  corner: ReactNode
  text: string
  counts: Counting
  roomy: boolean
  busy: boolean
}

/** 事業 × 重点施策: the printed table, walked as a grid. */
export function MeasuresGrid({ items, sections, grid, corner, text, counts, roomy, busy }: Props) {
  const word = useWords(words)
  const columns = useMeasureColumns()
  return (
    <GridTable grid={grid} label={word.grid.measures} roomy={roomy} busy={busy}>
      <colgroup>
        <col className="c-area" />
        <col className="c-no" />
        <col />
        <col className="c-page" />
        {columns.map(({ measure }) => (
          <col key={measure.number} className="c-m" />
        ))}
        <col className="c-sum" />
      </colgroup>
      <MeasureHead before={<LeadHeads />} corner={corner} cornerSpan={lead} sum={word.sum} />
      <Sections
        sections={sections}
        span={lead}
        totals={(some) => <Totals items={some} counts={counts} />}
        row={(item, area) => (
          <MeasureRow
            key={item.number}
            item={item}
            area={area}
            text={text}
            counts={counts}
            chosen={grid.chosen?.row === String(item.number) ? grid.chosen.column : undefined}
          />
        )}
      />
      <Foot items={items} counts={counts} />
    </GridTable>
  )
}

function LeadHeads() {
  const word = useWords(words)
  return (
    <>
      <th scope="col" rowSpan={2} className="h-area">
        {word.area}
      </th>
      <th scope="col" rowSpan={2} className="h-no">
        {word.number}
      </th>
      <th scope="col" rowSpan={2} className="h-title">
        {word.project}
      </th>
      <th scope="col" rowSpan={2} className="h-page">
        {word.page}
      </th>
    </>
  )
}

function Totals({ items, counts }: { items: readonly ProjectItem[]; counts: Counting }) {
  const columns = useMeasureColumns()
  const { byMeasure, all } = totalsOf(items, counts)
  return (
    <>
      {columns.map(({ measure, className }) => (
        <td key={measure.number} className={`t ${className}`}>
          <Count n={byMeasure.get(measure.number) ?? 0} />
        </td>
      ))}
      <td className="sum">{all}</td>
    </>
  )
}

/** The sums of all rows, and of those someone can answer for. */
export function Foot({
  items,
  counts,
  span = lead,
}: {
  items: readonly ProjectItem[]
  counts: Counting
  span?: number
}) {
  const word = useWords(words)
  const { basis: names } = useWords(uiWords)
  const grounded = (['source', 'confirmed'] as const).filter(
    (basis) => basis === 'source' || totalsOf(items, (one) => one === basis).all > 0,
  )
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={span}>
          {word.total}
        </th>
        <Totals items={items} counts={counts} />
      </tr>
      {grounded.map((basis) => (
        <tr key={basis}>
          <th scope="row" colSpan={span} className="sub">
            {word.ofWhich(names[basis])}
          </th>
          <Totals items={items} counts={(one) => one === basis} />
        </tr>
      ))}
    </tfoot>
  )
}
