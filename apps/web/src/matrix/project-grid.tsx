import type { PolicyArea, ProjectItem } from '@renkei/schema'
import { Link, useNavigate } from '@tanstack/react-router'
import { memo, type ReactNode, useMemo } from 'react'
import { useWords } from '../i18n.tsx'
import { HighlightedTitle } from '../ui/highlighted.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { ProjectSign } from '../vision/number.tsx'
import { Numbers, type Tally } from './columns.tsx'
import type { Column } from './crosshair.ts'
import { AreaCell } from './door/area-cell.tsx'
import { RelistedUnder } from '../project/door/relisted.tsx'
import { itemsOfPillar, type PillarSection, sectionsOf } from '../project/door/model.ts'
import type { Cell } from './address.ts'
import { choosable, type Grid, GridTable, useGrid } from './grid.tsx'
import { Sections } from './sections.tsx'
import { words } from './words.ts'

type Tallying = (items: readonly ProjectItem[]) => Tally

/** What stands beside the projects: measures or municipalities. */
export type ProjectColumns = {
  label: string
  /** The class of a table that is not the measures'. */
  kind?: string
  columns: readonly Column[]
  /** The class that gives a column its width. */
  width: string
  hasPage: boolean
  head: (corner: ReactNode) => ReactNode
  cell: (item: ProjectItem, key: string) => ReactNode
  /** The last cell of a project's row. */
  sum: (item: ProjectItem) => ReactNode
  /** Counted beside a pillar's and a group's name, and over all rows at the foot. */
  tally: Tallying
  total: string
  /** Further lines at the foot; a part is set in. */
  foot: (items: readonly ProjectItem[]) => { name: string; isPart: boolean; tally: Tallying }[]
}

type Props = {
  of: ProjectColumns
  corner: ReactNode
  items: readonly ProjectItem[]
  sections: readonly PillarSection[]
  grid: Grid
  text: string
  roomy: boolean
  busy: boolean
}

/** A row a project under pillar, group and area: the printed table, walked as a grid. */
export function ProjectGrid({ of, corner, items, sections, text, ...table }: Props) {
  const { first } = table.grid
  // Whoever walks the cells changes none of this.
  const body = useMemo(() => {
    const { columns, tally } = of
    const lead = of.hasPage ? 4 : 3
    const line = (name: string, count: Tallying, isPart = false) => (
      <tr key={name}>
        <th scope="row" colSpan={lead} className={isPart ? 'sub' : undefined}>
          {name}
        </th>
        <Numbers columns={columns} tally={count(items)} />
      </tr>
    )
    return (
      <>
        <colgroup>
          <col className="c-area" />
          <col className="c-no" />
          <col />
          {of.hasPage && <col className="c-page" />}
          {columns.map(({ key }) => (
            <col key={key} className={of.width} />
          ))}
          <col className="c-sum" />
        </colgroup>
        {of.head(corner)}
        <Sections
          sections={sections}
          span={lead}
          totals={(some) => <Numbers columns={columns} tally={tally(some)} />}
          row={(item, area) => (
            <Row
              key={item.number}
              of={of}
              item={item}
              area={area?.record}
              rows={area?.rows}
              text={text}
              first={first?.row === String(item.number) ? first : undefined}
            />
          )}
        />
        <tfoot>
          {line(of.total, tally)}
          {of.foot(items).map(({ name, isPart, tally: count }) => line(name, count, isPart))}
        </tfoot>
      </>
    )
  }, [of, corner, items, sections, text, first])
  return (
    <GridTable {...table} label={of.label} kind={of.kind} columns={of.columns.length}>
      {body}
    </GridTable>
  )
}

/** The heads over area, number, title and page. */
export function LeadHeads({ hasPage, rows }: { hasPage: boolean; rows: number }) {
  const word = useWords(words)
  return (
    <>
      <th scope="col" rowSpan={rows} className="h-area">
        {word.area}
      </th>
      <th scope="col" rowSpan={rows} className="h-no">
        {word.number}
      </th>
      <th scope="col" rowSpan={rows} className="h-title">
        {word.project}
      </th>
      {hasPage && (
        <th scope="col" rowSpan={rows} className="h-page">
          {word.page}
        </th>
      )}
    </>
  )
}

const Row = memo(function Row({
  of,
  item,
  area,
  rows,
  text,
  first,
}: {
  of: ProjectColumns
  item: ProjectItem
  /** On the first row of an area: the area, and how many rows it has. Told apart, so that a row is drawn anew only where
   * something of it changed. */
  area: PolicyArea | undefined
  rows: number | undefined
  text: string
  /** The cell chosen when the table was first drawn, when it is in this row. */
  first: Cell | undefined
}) {
  const params = useVisionParams()
  return (
    <tr className={area ? 'row first' : 'row'}>
      {area && rows !== undefined && <AreaCell area={area} rows={rows} />}
      <td className="no">
        <ProjectSign of={item} />
      </td>
      <th className="title" scope="row">
        {/* The grid is one tab stop: Enter in any cell of the row follows the link. */}
        <Link
          to="/$region/$vision/projects/$number"
          params={{ ...params, number: String(item.number) }}
          tabIndex={-1}
        >
          <HighlightedTitle of={item} text={text} />
        </Link>
        <RelistedUnder of={item} />
      </th>
      {of.hasPage && <td className="page">{item.visionPage}</td>}
      {of.columns.map(({ key, className }) => (
        <td key={key} className={`m ${className}`} {...choosable(item.number, key, first)}>
          {of.cell(item, key)}
        </td>
      ))}
      {of.sum(item)}
    </tr>
  )
})

/** Projects as the rows of a grid, where Enter opens the row's project. */
export function useRows(items: readonly ProjectItem[], columns: readonly Column[]) {
  const frame = useFrame()
  const navigate = useNavigate()
  const params = useVisionParams()
  const sections = useMemo(() => sectionsOf(frame, items), [frame, items])
  const ordered = sections.flatMap(itemsOfPillar)
  const grid = useGrid({
    rows: ordered.map(({ number }) => String(number)),
    columns: columns.map(({ key }) => key),
    open: ({ row }) =>
      void navigate({
        to: '/$region/$vision/projects/$number',
        params: { ...params, number: row },
      }),
  })
  const item = ordered.find(({ number }) => String(number) === grid.chosen?.row)
  return { sections, grid, chosen: item && grid.chosen && { item, column: grid.chosen.column } }
}
