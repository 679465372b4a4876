import type { VisionRef } from '@renkei/schema'
import { api, queryClient } from '../api.ts'

/** Every word that search takes for others in a region. */
export const synonymsQuery = (ref: VisionRef) => api.synonym.list.queryOptions(ref)

/** After a write: what is found changes with it. */
export const refresh = () =>
  Promise.all(
    [api.synonym, api.project].map((one) =>
      queryClient.invalidateQueries({ queryKey: one.pathKey() }),
    ),
  )
