import type { ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FilterState } from '../filters/use-filters.ts'
import { useWords } from '../i18n.tsx'
import type { AreaSection, PillarSection } from '../project/door/model.ts'
import { useVisionParams } from '../vision/address.ts'
import { AreaTitle } from './door/area-cell.tsx'
import { choosable, type Grid } from './grid.tsx'
import { Parts } from './sections.tsx'
import { Relisted } from '../project/door/relisted.tsx'
import { words } from './words.ts'

type Cell = { key: string; className: string; content: ReactNode }
type Row = { cells: readonly Cell[]; sum: ReactNode }

/** The columns before the cells of a table of policy areas. */
export const AreaCols = () => (
  <>
    <col className="c-name" />
    <col className="c-cnt" />
  </>
)

/** Their heads, over the rows of the table's head. */
export function AreaHeads({ rows = 1 }: { rows?: number }) {
  const word = useWords(words).coverage
  return (
    <>
      <th scope="col" rowSpan={rows} className="h-area">
        {word.area}
      </th>
      <th scope="col" rowSpan={rows} className="cnt">
        {word.projects}
      </th>
    </>
  )
}

/** The body of a table of policy areas: a row each, with what `row` makes of its projects. */
export const AreaRows = ({
  sections,
  grid,
  state,
  totals,
  row,
}: {
  sections: readonly PillarSection[]
  grid: Grid
  state: FilterState
  totals: (items: readonly ProjectItem[]) => ReactNode
  row: (items: readonly ProjectItem[]) => Row
}) => (
  <Parts
    sections={sections}
    span={1}
    totals={totals}
    body={(part) => (
      <tbody>
        {part.areas.map((section) => (
          <AreaRow
            key={section.area.code}
            {...{ section, first: grid.first, state }}
            {...row(section.items)}
          />
        ))}
      </tbody>
    )}
  />
)

function AreaRow({
  section: { area, items, relisted },
  first,
  state,
  cells,
  sum,
}: Row & { section: AreaSection; first: Grid['first']; state: FilterState }) {
  return (
    <tr className="row first">
      <th className="title" scope="row">
        <span>
          <span className="l">{area.letter}</span>
          {/* The grid is one tab stop: Enter in a cell leads to its projects. */}
          <Link
            to="/$region/$vision/projects"
            params={useVisionParams()}
            search={state.addressOf({ policyAreas: [area.code] })}
            tabIndex={-1}
          >
            <AreaTitle area={area} />
          </Link>
        </span>
        <Relisted projects={relisted} />
      </th>
      <td className="cnt">{items.length}</td>
      {cells.map(({ key, className, content }) => (
        <td key={key} className={`m ${className}`} {...choosable(area.code, key, first)}>
          {content}
        </td>
      ))}
      <td className="sum">{sum}</td>
    </tr>
  )
}
