import { api, queryClient } from '../api.ts'

/** What the signed-in person follows. */
export const subscriptionQuery = () => ({
  ...api.subscription.get.queryOptions(),
  staleTime: 0,
})

/** What the link of a mail is of. */
export const linkedQuery = (key: string) => ({
  ...api.subscription.open.queryOptions({ key }),
  staleTime: 0,
})

/** What changed of what is followed since a day, in one vision. */
export const latestQuery = api.change.list.queryOptions

export const refresh = () => queryClient.invalidateQueries({ queryKey: api.subscription.pathKey() })
