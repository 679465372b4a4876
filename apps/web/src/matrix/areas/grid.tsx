import type { Municipality, ProjectItem } from '@renkei/schema'
import type { ReactNode } from 'react'
import type { FilterState } from '../../filters/use-filters.ts'
import { useWords } from '../../i18n.tsx'
import type { Counting, PillarSection } from '../../project/door/model.ts'
import { AreaCols, AreaHeads, AreaRows } from '../area-rows.tsx'
import type { Column } from '../crosshair.ts'
import { type Grid, GridTable } from '../grid.tsx'
import { MunicipalityHead } from '../municipality-head.tsx'
import { words } from '../words.ts'
import { PartContent } from './cell.tsx'
import { partIn, partsIn } from './model.ts'

/** 政策分野 × 市町村: in how many projects of an area each takes part, and what that rests on. */
export function AreasGrid({
  items,
  sections,
  grid,
  columns,
  corner,
  state,
  counts,
  busy,
}: {
  items: readonly ProjectItem[]
  sections: readonly PillarSection[]
  grid: Grid
  columns: readonly (Column & { of: Municipality })[]
  corner: ReactNode
  state: FilterState
  counts: Counting
  busy: boolean
}) {
  const word = useWords(words)
  const codes = columns.map(({ key }) => key)
  const sum = (some: readonly ProjectItem[]) => (
    <PartContent cell={partsIn(some, codes, counts)} isTotal />
  )
  const totals = (some: readonly ProjectItem[]) => (
    <>
      <td className="cnt">{some.length}</td>
      {columns.map(({ key, className }) => (
        <td key={key} className={`t ${className}`}>
          <PartContent cell={partIn(some, key, counts)} isTotal />
        </td>
      ))}
      <td className="sum">{sum(some)}</td>
    </>
  )
  return (
    <GridTable
      grid={grid}
      label={word.grid.areas}
      kind="matrix--m matrix--cov"
      busy={busy}
      columns={columns.length}
    >
      <colgroup>
        <AreaCols />
        {columns.map(({ key }) => (
          <col key={key} className="c-p" />
        ))}
        <col className="c-sum" />
      </colgroup>
      <MunicipalityHead columns={columns} corner={corner} span={2}>
        <AreaHeads />
      </MunicipalityHead>
      <AreaRows
        {...{ sections, grid, state, totals }}
        row={(some) => ({
          cells: columns.map(({ key, className }) => ({
            key,
            className,
            content: <PartContent cell={partIn(some, key, counts)} />,
          })),
          sum: sum(some),
        })}
      />
      <tfoot>
        <tr>
          <th scope="row">{word.municipalities.total}</th>
          {totals(items)}
        </tr>
      </tfoot>
    </GridTable>
  )
}
