import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FilterState } from '../../filters/use-filters.ts'
import { useWords } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { useVisionParams } from '../../vision/address.ts'
import type { ViewProps } from '../address.ts'
import { AreaProjects, Cards } from '../cards.tsx'
import {
  cellOf,
  columnsOf,
  type Counting,
  gapsOf,
  type PillarSection,
} from '../../project/door/model.ts'
import { useGrid } from '../grid.tsx'
import { useAreas } from '../use-areas.ts'
import { words } from '../words.ts'
import { CellContent, Unit } from './cell.tsx'
import { Gaps } from './gaps.tsx'
import { CoverageGrid } from './grid.tsx'
import { CoveragePanel } from './panel.tsx'

export function CoverageView({ busy, ...given }: ViewProps) {
  const { state } = given
  const { frame, addressOf } = state
  const navigate = useNavigate()
  const params = useVisionParams()
  const narrow = useIsNarrow()
  const { items, sections, areas, counts } = useAreas(given)
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
  const section = areas.find(({ area }) => area.code === grid.chosen?.row)
  const measure = columns.find(({ number }) => String(number) === grid.chosen?.column)
  const empty = gapsOf(frame, areas, counts).reduce((sum, n) => sum + n, 0)
  return (
    <>
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
      <Gaps frame={frame} areas={areas} counts={counts} />
    </>
  )
}

function Corner() {
  const word = useWords(words).coverage
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

type Props = {
  sections: readonly PillarSection[]
  corner: ReactNode
  state: FilterState
  counts: Counting
}

/** An area as a card: its name, and a box a measure. */
function CoverageCards({ sections, corner, state, counts }: Props) {
  return (
    <Cards
      sections={sections}
      corner={corner}
      bare
      renderArea={(area, items) => (
        <>
          <AreaProjects {...{ area, items, state }} />
          <ul className="boxes">
            {columnsOf(state.frame).map((measure) => {
              const cell = cellOf(items, measure.number, counts)
              return (
                <li key={measure.number} className={cell.length === 0 ? 'boxes__gap' : undefined}>
                  <span className="vh">
                    <Title of={measure} />{' '}
                  </span>
                  <CellContent cell={cell} measure={measure} />
                </li>
              )
            })}
          </ul>
        </>
      )}
    />
  )
}
