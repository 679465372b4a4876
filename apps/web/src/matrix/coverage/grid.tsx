import type { ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { useWords } from '../../i18n.tsx'
import type { FilterState } from '../../filters/use-filters.ts'
import { useVisionParams } from '../../vision/address.ts'
import { AreaTitle } from '../door/area-cell.tsx'
import { MeasureHead, Numbers, tallyOf, useMeasureColumns } from '../columns.tsx'
import {
  type AreaSection,
  cellOf,
  type Counting,
  gapsOf,
  itemsOfGroup,
  itemsOfPillar,
  type PillarSection,
  totalsOf,
} from '../../project/door/model.ts'
import { GroupName, PillarName, SectionRow } from '../sections.tsx'
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
  const heads = (
    <>
      <th scope="col" rowSpan={2} className="h-area">
        {text.area}
      </th>
      <th scope="col" rowSpan={2} className="cnt">
        {text.projects}
      </th>
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
        <col className="c-name" />
        <col className="c-cnt" />
        {columns.map(({ of: measure }) => (
          <col key={measure.number} className="c-m" />
        ))}
        <col className="c-sum" />
      </colgroup>
      <MeasureHead before={heads} corner={corner} cornerSpan={2} sum={text.sum} />
      {sections.map((section) => (
        <Fragment key={section.pillar.number}>
          <SectionRow
            kind="pillar"
            span={1}
            name={<PillarName pillar={section.pillar} projects={null} />}
          >
            <Totals items={itemsOfPillar(section)} counts={counts} />
          </SectionRow>
          {section.groups.map((part) => (
            <Fragment key={part.group?.number ?? 0}>
              {part.group && (
                <SectionRow
                  kind="group"
                  span={1}
                  name={<GroupName group={part.group} projects={null} />}
                >
                  <Totals items={itemsOfGroup(part)} counts={counts} />
                </SectionRow>
              )}
              <tbody>
                {part.areas.map((area) => (
                  <AreaRow
                    key={area.area.code}
                    section={area}
                    grid={grid}
                    state={state}
                    counts={counts}
                  />
                ))}
              </tbody>
            </Fragment>
          ))}
        </Fragment>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{word.total}</th>
          <Totals items={items} counts={counts} />
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

function Totals({ items, counts }: { items: readonly ProjectItem[]; counts: Counting }) {
  const columns = useMeasureColumns()
  return (
    <>
      <td className="cnt">{items.length}</td>
      <Numbers columns={columns} tally={tallyOf(items, counts)} />
    </>
  )
}

function AreaRow({
  section: { area, items },
  grid,
  state,
  counts,
}: {
  section: AreaSection
  grid: Grid
  state: FilterState
  counts: Counting
}) {
  const params = useVisionParams()
  const columns = useMeasureColumns()
  return (
    <tr className="row first">
      <th className="title" scope="row">
        <span>
          <span className="l">{area.letter}</span>
          <Link
            to="/$region/$vision/projects"
            params={params}
            search={state.addressOf({ policyAreas: [area.code] })}
            tabIndex={-1}
          >
            <AreaTitle area={area} />
          </Link>
        </span>
      </th>
      <td className="cnt">{items.length}</td>
      {columns.map(({ of: measure, className }) => {
        const cell = cellOf(items, measure.number, counts)
        const isChosen =
          grid.chosen?.row === area.code && grid.chosen.column === String(measure.number)
        return (
          <td
            key={measure.number}
            className={`m ${className}${cell.length === 0 ? ' gap' : ''}`}
            data-cell={`${area.code}-${measure.number}`}
            tabIndex={isChosen ? 0 : -1}
            aria-selected={isChosen}
          >
            <CellContent cell={cell} measure={measure} />
          </td>
        )
      })}
      <td className="sum">{totalsOf(items, counts).all}</td>
    </tr>
  )
}
