import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

/** Every project with what is written of it. Others may be writing too. */
export const descriptionsQuery = (ref: VisionRef) => ({
  ...api.description.list.queryOptions(ref),
  staleTime: 0,
})

/** After a write: whatever tells of projects is asked again. */
export const refresh = () =>
  Promise.all(
    [api.description, api.project].map((one) =>
      queryClient.invalidateQueries({ queryKey: one.pathKey() }),
    ),
  )
