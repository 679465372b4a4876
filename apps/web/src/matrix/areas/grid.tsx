import type { Municipality, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { FilterState } from '../../filters/use-filters.ts'
import { useWords } from '../../i18n.tsx'
import {
  type AreaSection,
  type Counting,
  itemsOfGroup,
  itemsOfPillar,
  type PillarSection,
} from '../../project/door/model.ts'
import { useVisionParams } from '../../vision/address.ts'
import type { Column } from '../crosshair.ts'
import { AreaTitle } from '../door/area-cell.tsx'
import { type Grid, GridTable } from '../grid.tsx'
import { MunicipalityHead } from '../municipality-head.tsx'
import { GroupName, PillarName, SectionRow } from '../sections.tsx'
import { words } from '../words.ts'
import { PartContent } from './cell.tsx'
import { partIn, partsIn } from './model.ts'

type Shared = {
  grid: Grid
  columns: readonly (Column & { of: Municipality })[]
  state: FilterState
  counts: Counting
}

/** 政策分野 × 市町村: in how many projects of an area each takes part, and what that rests on. */
export function AreasGrid({
  items,
  sections,
  corner,
  busy,
  ...shared
}: Shared & {
  items: readonly ProjectItem[]
  sections: readonly PillarSection[]
  corner: ReactNode
  busy: boolean
}) {
  const word = useWords(words)
  const { grid, columns, counts } = shared
  const codes = columns.map(({ key }) => key)
  const totals = (some: readonly ProjectItem[]) => (
    <>
      <td className="cnt">{some.length}</td>
      {columns.map(({ key, className }) => (
        <td key={key} className={`t ${className}`}>
          <PartContent cell={partIn(some, key, counts)} isTotal />
        </td>
      ))}
      <td className="sum">
        <PartContent cell={partsIn(some, codes, counts)} isTotal />
      </td>
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
        <col className="c-name" />
        <col className="c-cnt" />
        {columns.map(({ key }) => (
          <col key={key} className="c-p" />
        ))}
        <col className="c-sum" />
      </colgroup>
      <MunicipalityHead columns={columns} corner={corner} span={2}>
        <th scope="col" className="h-area">
          {word.coverage.area}
        </th>
        <th scope="col" className="cnt">
          {word.coverage.projects}
        </th>
      </MunicipalityHead>
      {sections.map((section) => (
        <Fragment key={section.pillar.number}>
          <SectionRow
            kind="pillar"
            span={1}
            name={<PillarName pillar={section.pillar} projects={null} />}
          >
            {totals(itemsOfPillar(section))}
          </SectionRow>
          {section.groups.map((part) => (
            <Fragment key={part.group?.number ?? 0}>
              {part.group && (
                <SectionRow
                  kind="group"
                  span={1}
                  name={<GroupName group={part.group} projects={null} />}
                >
                  {totals(itemsOfGroup(part))}
                </SectionRow>
              )}
              <tbody>
                {part.areas.map((area) => (
                  <AreaRow key={area.area.code} section={area} {...shared} />
                ))}
              </tbody>
            </Fragment>
          ))}
        </Fragment>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{word.municipalities.total}</th>
          {totals(items)}
        </tr>
      </tfoot>
    </GridTable>
  )
}

function AreaRow({
  section: { area, items },
  grid,
  columns,
  state,
  counts,
}: Shared & { section: AreaSection }) {
  const params = useVisionParams()
  return (
    <tr className="row first">
      <th className="title" scope="row">
        <span>
          <span className="l">{area.letter}</span>
          {/* The grid is one tab stop: Enter in a cell leads to its projects. */}
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
      {columns.map(({ key, className }) => {
        const isChosen = grid.chosen?.row === area.code && grid.chosen.column === key
        return (
          <td
            key={key}
            className={`m ${className}`}
            data-cell={`${area.code}-${key}`}
            tabIndex={isChosen ? 0 : -1}
            aria-selected={isChosen}
          >
            <PartContent cell={partIn(items, key, counts)} />
          </td>
        )
      })}
      <td className="sum">
        <PartContent
          cell={partsIn(
            items,
            columns.map(({ key }) => key),
            counts,
          )}
          isTotal
        />
      </td>
    </tr>
  )
}
