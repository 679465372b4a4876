import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useWords } from '../../i18n.tsx'
import { everyProjectQuery } from '../../project/queries.ts'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { columnsOf, countingOf, sectionsOf } from '../door/model.ts'
import { useGrid } from '../use-grid.ts'
import type { ViewProps } from '../view.ts'
import { CoverageCards } from './cards.tsx'
import { CoverageGrid } from './grid.tsx'
import { cellOf, gapsOf } from './model.ts'
import { CoveragePanel } from './panel.tsx'
import { Unit } from './unit.tsx'
import { words } from './words.ts'

export function CoverageView({ items: firstPage, total, state, busy }: ViewProps) {
  const { frame, filters, addressOf } = state
  const navigate = useNavigate()
  const params = useVisionParams()
  const narrow = useIsNarrow()
  // Counting over one page of many would be wrong, so further pages are fetched too.
  const every = useQuery({
    ...everyProjectQuery(useVisionRef(), filters),
    enabled: total > firstPage.length,
    placeholderData: keepPreviousData,
  }).data
  const items = every && total > firstPage.length ? every : firstPage
  const { pillars, policyAreas } = filters
  const sections = useMemo(
    () =>
      sectionsOf(frame, items, (area) =>
        [
          pillars.length === 0 || pillars.includes(area.pillar),
          policyAreas.length === 0 || policyAreas.includes(area.code),
        ].every(Boolean),
      ),
    [frame, items, pillars, policyAreas],
  )
  const areas = sections.flatMap(({ groups }) => groups.flatMap((group) => group.areas))
  const columns = columnsOf(frame)
  const grid = useGrid({
    rows: areas.map(({ area }) => area.code),
    columns: columns.map(({ number }) => String(number)),
    open: ({ row, column }) =>
      void navigate({
        to: '/$region/$vision/projects',
        params,
        search: addressOf({ policyAreas: [row], measures: [Number(column)], match: 'any' }),
      }),
  })
  const counts = useMemo(() => countingOf(filters.confirmed), [filters.confirmed])
  const section = areas.find(({ area }) => area.code === grid.chosen?.row)
  const measure = columns.find(({ number }) => String(number) === grid.chosen?.column)
  const empty = gapsOf(frame, areas, counts).reduce((sum, n) => sum + n, 0)
  return (
    <div className="mx">
      <CoverageGrid
        items={items}
        sections={sections}
        areas={areas}
        grid={grid}
        corner={<Corner />}
        state={state}
        counts={counts}
        busy={busy}
      />
      {section && measure && (
        <CoveragePanel
          section={section}
          measure={measure}
          cell={cellOf(section.items, measure.number, counts)}
          gaps={{ empty, all: areas.length * columns.length }}
          state={state}
          isMeant={grid.isMeant}
        />
      )}
      {narrow && (
        <CoverageCards sections={sections} corner={<Corner />} state={state} counts={counts} />
      )}
    </div>
  )
}

function Corner() {
  const word = useWords(words)
  return (
    <>
      <ul className="legend">
        {(['source', 'confirmed', 'inferred'] as const).map((basis) => (
          <li key={basis}>
            <Unit basis={basis} />
            {word.unit(basis)}
          </li>
        ))}
        <li>
          <i className="gapkey" />
          {word.gap}
        </li>
      </ul>
      <p>{word.note}</p>
    </>
  )
}
