import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

type Of = { whole?: true; policyArea?: string; measure?: number; project?: number }

/** Indicators of the vision, or of a part of it. */
export const indicatorsQuery = (ref: VisionRef, of: Of = {}) =>
  api.indicator.list.queryOptions({ ...ref, ...of })

export const indicatorQuery = (id: number) => api.indicator.get.queryOptions({ id })

/** After any write: lists and the page show what is held now. */
export const refreshIndicators = () =>
  queryClient.invalidateQueries({ queryKey: api.indicator.pathKey() })
