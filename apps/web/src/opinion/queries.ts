import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

type Of = { fiscalYear?: number; project?: number; indicator?: number }

/** What experts said of a vision, or of a year, a project or an indicator. */
export const opinionsQuery = (ref: VisionRef, of: Of = {}) =>
  api.opinion.list.queryOptions({ ...ref, ...of })

export const refresh = () => queryClient.invalidateQueries({ queryKey: api.opinion.pathKey() })
