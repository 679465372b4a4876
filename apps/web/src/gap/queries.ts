import type { VisionRef } from '@renkei/schema'
import { api } from '../api.ts'

/** What is missing as of now: others may be mending it. */
export const gapsQuery = (ref: VisionRef) => ({
  ...api.gap.list.queryOptions(ref),
  staleTime: 0,
})
