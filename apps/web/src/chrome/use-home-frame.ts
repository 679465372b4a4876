import type { Frame } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMe } from '../session/use-session.ts'
import { frameQuery, regionsQuery, useFrameIfAny } from '../vision/queries.ts'

/** The frame of the page's region; of the own region, or the first, on pages that belong to none. */
export function useHomeFrame(): Frame | undefined {
  const { region } = useParams({ strict: false })
  const framed = useFrameIfAny()
  const me = useMe()
  const isNeeded = region === undefined
  const first = useQuery({ ...regionsQuery(), enabled: isNeeded }).data?.[0]?.slug
  const slug = me?.regions[0] ?? first
  const home = useQuery({
    ...frameQuery({ region: slug ?? '' }),
    enabled: isNeeded && slug !== undefined,
  }).data
  return isNeeded ? home : framed
}
