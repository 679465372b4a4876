import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useIsNarrow } from '../../project/use-is-narrow.ts'
import { useVisionParams } from '../../vision/address.ts'
import { columnsOf, countingOf, itemsOfPillar, sectionsOf } from '../model.ts'
import { useGrid } from '../use-grid.ts'
import type { ViewProps } from '../view.ts'
import { MeasureCards } from './cards.tsx'
import { Corner } from './corner.tsx'
import { MeasuresGrid } from './grid.tsx'
import { MeasurePanel } from './panel.tsx'

export function MeasuresView({ items, total, state, roomy, busy }: ViewProps) {
  const { frame, filters } = state
  const navigate = useNavigate()
  const params = useVisionParams()
  const narrow = useIsNarrow()
  const sections = useMemo(() => sectionsOf(frame, items), [frame, items])
  const ordered = sections.flatMap(itemsOfPillar)
  const grid = useGrid({
    rows: ordered.map(({ number }) => String(number)),
    columns: columnsOf(frame).map(({ number }) => String(number)),
    open: ({ row }) =>
      void navigate({
        to: '/$region/$vision/projects/$number',
        params: { ...params, number: row },
      }),
  })
  const counts = useMemo(() => countingOf(filters.confirmed), [filters.confirmed])
  const corner = <Corner items={items} total={total} state={state} />
  const chosen = ordered.find(({ number }) => String(number) === grid.chosen?.row)
  return (
    <div className="mx">
      <MeasuresGrid
        items={items}
        sections={sections}
        grid={grid}
        corner={corner}
        text={filters.text}
        counts={counts}
        roomy={roomy}
        busy={busy}
      />
      {chosen && grid.chosen && (
        <MeasurePanel item={chosen} measure={Number(grid.chosen.column)} isMeant={grid.isMeant} />
      )}
      {narrow && <MeasureCards sections={sections} corner={corner} text={filters.text} />}
    </div>
  )
}
