import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { countingOf, sectionsOf } from '../project/door/model.ts'
import { everyProjectQuery } from '../project/queries.ts'
import { useVisionRef } from '../vision/address.ts'
import type { ViewProps } from './address.ts'

/** Every project that the filters leave, under all policy areas that they ask about: of several pages too, since
 * counting over one of them would be wrong. */
export function useAreas({
  items: firstPage,
  total,
  state: { frame, filters },
}: Pick<ViewProps, 'items' | 'total' | 'state'>) {
  const every = useQuery({
    ...everyProjectQuery(useVisionRef(), filters),
    enabled: total > firstPage.length,
    placeholderData: keepPreviousData,
  }).data
  const items = every && total > firstPage.length ? every : firstPage
  const { pillars, policyAreas, confirmed } = filters
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
  const counts = useMemo(() => countingOf(confirmed), [confirmed])
  return { items, sections, areas, counts }
}
