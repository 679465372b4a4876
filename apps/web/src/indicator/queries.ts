import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

/** Indicators of the vision, or of one of its projects. */
export const indicatorsQuery = (ref: VisionRef, project?: number) =>
  api.indicator.list.queryOptions({ ...ref, ...(project === undefined ? {} : { project }) })

export const indicatorQuery = (id: number) => api.indicator.get.queryOptions({ id })

/** After any write: lists and the page show what is held now. */
export const refreshIndicators = () =>
  queryClient.invalidateQueries({ queryKey: api.indicator.pathKey() })
