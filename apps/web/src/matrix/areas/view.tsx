import type { Basis, Municipality, ProjectItem } from '@renkei/schema'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { FilterState } from '../../filters/use-filters.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Grounds } from '../../municipality/door/grounds.tsx'
import { columnsOf, opensKind } from '../../project/door/answers.ts'
import type { Counting, PillarSection } from '../../project/door/model.ts'
import { shortName } from '../../ui/tile-name.ts'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { useVisionParams } from '../../vision/address.ts'
import type { ViewProps } from '../address.ts'
import { AreaProjects, Cards } from '../cards.tsx'
import { Unit } from '../coverage/cell.tsx'
import { columnsFor } from '../crosshair.ts'
import { useGrid } from '../grid.tsx'
import { useAreas } from '../use-areas.ts'
import { words } from '../words.ts'
import { PartContent } from './cell.tsx'
import { AreasGrid } from './grid.tsx'
import { partIn } from './model.ts'
import { AreasPanel, searchOf } from './panel.tsx'

/** 政策分野 × 市町村, of a vision that marks its projects by no measures. */
export function AreasView({ busy, ...given }: ViewProps) {
  const { state } = given
  const { frame, filters, addressOf } = state
  const navigate = useNavigate()
  const params = useVisionParams()
  const narrow = useIsNarrow()
  const { items, sections, areas, counts } = useAreas(given)
  const municipalities = useMemo(() => columnsOf(frame, filters.asOf), [frame, filters.asOf])
  const columns = useMemo(
    () =>
      columnsFor(
        municipalities,
        ({ code }) => code,
        (_, place) => opensKind(municipalities, place),
      ),
    [municipalities],
  )
  const itemsOf = (code: string) => areas.find(({ area }) => area.code === code)?.items ?? []
  const grid = useGrid({
    rows: areas.map(({ area }) => area.code),
    columns: columns.map(({ key }) => key),
    open: ({ row, column }) =>
      void navigate({
        to: '/$region/$vision/projects',
        params,
        search: addressOf(
          searchOf(row, column, partIn(itemsOf(row), column, counts).taking.length > 0),
        ),
      }),
  })
  const section = areas.find(({ area }) => area.code === grid.chosen?.row)
  const municipality = municipalities.find(({ code }) => code === grid.chosen?.column)
  const corner = <Corner items={items} counts={counts} />
  return (
    <>
      <p className="mx-note small">
        <Grounds />
      </p>
      <div className="mx">
        <AreasGrid {...{ items, sections, grid, columns, corner, state, counts, busy }} />
        {section && municipality && (
          <AreasPanel {...{ section, municipality, counts, state, isMeant: grid.isMeant }} />
        )}
        {narrow && <AreasCards {...{ sections, municipalities, corner, state, counts }} />}
      </div>
    </>
  )
}

function Corner({ items, counts }: { items: readonly ProjectItem[]; counts: Counting }) {
  const word = useWords(words).areas
  const held = new Set<Basis>(
    items.flatMap(({ participations }) => participations.map(({ basis }) => basis)),
  )
  return (
    <>
      <ul className="legend">
        {(['source', 'confirmed', 'inferred'] as const)
          .filter((basis) => held.has(basis) && counts(basis))
          .map((basis) => (
            <li key={basis}>
              <Unit basis={basis} />
              {word.unit[basis]}
            </li>
          ))}
        <li>
          <span aria-hidden="true">―</span>
          {word.dash}
        </li>
      </ul>
      <p>{word.note}</p>
    </>
  )
}

/** An area as a card: how many projects it has, and in how many each municipality takes part. */
function AreasCards({
  sections,
  municipalities,
  corner,
  state,
  counts,
}: {
  sections: readonly PillarSection[]
  municipalities: readonly Municipality[]
  corner: ReactNode
  state: FilterState
  counts: Counting
}) {
  const language = useLanguage()
  return (
    <Cards
      sections={sections}
      corner={corner}
      renderArea={(area, items) => (
        <article className="card">
          <AreaProjects {...{ area, items, state }} />
          <ul className="card__answers">
            {municipalities.map((municipality) => {
              const cell = partIn(items, municipality.code, counts)
              return (
                <li key={municipality.code} className={cell.taking.length === 0 ? 'un' : undefined}>
                  <PartContent cell={cell} />
                  {shortName(language, municipality)}
                </li>
              )
            })}
          </ul>
        </article>
      )}
    />
  )
}
