import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

/** What hangs on a municipality's membership, for who may end it. */
export const hangingQuery = (ref: VisionRef & { municipality: string }) =>
  api.member.preview.queryOptions(ref)

/** After a write: who is a member changes nearly everything. */
export const refresh = () =>
  Promise.all(
    [api.vision, api.project, api.change, api.member, api.session].map((one) =>
      queryClient.invalidateQueries({ queryKey: one.pathKey() }),
    ),
  )

/** Who took part when each vision was adopted, at the ends of fiscal years, and today. */
export const overTimeQuery = (ref: VisionRef) => api.vision.overTime.queryOptions(ref)
