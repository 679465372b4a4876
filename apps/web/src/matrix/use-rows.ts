import type { ProjectItem } from '@renkei/schema'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import type { Column } from './columns.tsx'
import { itemsOfPillar, sectionsOf } from './door/model.ts'
import { useGrid } from './use-grid.ts'

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
