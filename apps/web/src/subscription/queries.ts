import { api, queryClient } from '../api.ts'

/** What the signed-in person follows. Not asked again when somebody comes back to the window: that would count as use,
 * and put off the end of the session. */
export const subscriptionQuery = () => ({
  ...api.subscription.get.queryOptions(),
  staleTime: 0,
  refetchOnWindowFocus: false,
})

/** What the link of a mail is of. */
export const linkedQuery = (key: string) => ({
  ...api.subscription.open.queryOptions({ key }),
  staleTime: 0,
})

/** What changed of what is followed since a day, in one vision. */
export const latestQuery = api.change.list.queryOptions

export const refresh = () => queryClient.invalidateQueries({ queryKey: api.subscription.pathKey() })
