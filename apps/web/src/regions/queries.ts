import { api, queryClient } from '../api.ts'

/** Every region, for who administers them. */
export const heldQuery = () => api.region.held.queryOptions()

/** After a write: names and states of regions stand on every page. */
export const refresh = () =>
  Promise.all(
    [api.region, api.vision, api.session].map((one) =>
      queryClient.invalidateQueries({ queryKey: one.pathKey() }),
    ),
  )
