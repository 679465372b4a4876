import type { ProjectItem } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n.tsx'
import type { FilterState } from '../../filters/use-filters.ts'
import { AreaCols, AreaHeads, AreaRows } from '../area-rows.tsx'
import { MeasureHead, Numbers, tallyOf, useMeasureColumns } from '../columns.tsx'
import {
  type AreaSection,
  cellOf,
  type Counting,
  gapsOf,
  type PillarSection,
  totalsOf,
} from '../../project/door/model.ts'
import { type Grid, GridTable } from '../grid.tsx'
import { words } from '../words.ts'
import { CellContent } from './cell.tsx'

type Props = {
  items: readonly ProjectItem[]
  sections: readonly PillarSection[]
  areas: readonly AreaSection[]
  grid: Grid
  corner: ReactNode
  state: FilterState
  counts: Counting
  busy: boolean
}

/** 政策分野 × 重点施策: how many marks, and what they rest on; empty cells stay in sight. */
export function CoverageGrid({ items, sections, areas, grid, corner, state, counts, busy }: Props) {
  const word = useWords(words)
  const text = useWords(words).coverage
  const columns = useMeasureColumns()
  const gaps = gapsOf(state.frame, areas, counts)
  const totals = (some: readonly ProjectItem[]) => (
    <>
      <td className="cnt">{some.length}</td>
      <Numbers columns={columns} tally={tallyOf(some, counts)} />
    </>
  )
  return (
    <GridTable
      grid={grid}
      label={word.grid.coverage}
      kind="matrix--cov"
      busy={busy}
      columns={columns.length}
    >
      <colgroup>
        <AreaCols />
        {columns.map(({ of: measure }) => (
          <col key={measure.number} className="c-m" />
        ))}
        <col className="c-sum" />
      </colgroup>
      <MeasureHead before={<AreaHeads rows={2} />} corner={corner} cornerSpan={2} sum={text.sum} />
      <AreaRows
        {...{ sections, grid, state, totals }}
        row={(some) => ({
          cells: columns.map(({ of: measure, className }) => {
            const cell = cellOf(some, measure.number, counts)
            return {
              key: String(measure.number),
              className: `${className}${cell.length === 0 ? ' gap' : ''}`,
              content: <CellContent cell={cell} measure={measure} />,
            }
          }),
          sum: totalsOf(some, counts).all,
        })}
      />
      <tfoot>
        <tr>
          <th scope="row">{word.total}</th>
          {totals(items)}
        </tr>
        <tr>
          <th scope="row" colSpan={2}>
            {text.gapLine}
          </th>
          {columns.map(({ of: measure, className }, place) => (
            <td key={measure.number} className={`t ${className}`}>
              {gaps[place] ?? 0}
            </td>
          ))}
          <td className="sum">{gaps.reduce((sum, n) => sum + n, 0)}</td>
        </tr>
      </tfoot>
    </GridTable>
  )
}
