import { api, queryClient } from '../api.ts'

/** The order in which a municipality endorses what leaves it; the own one's unless it is named. */
export const chainQuery = (municipality?: string) => ({
  ...api.endorsement.chain.queryOptions(municipality === undefined ? {} : { municipality }),
  staleTime: 0,
})

/** After an endorsement went on: what it is about, and every list that tells of it, is asked again. */
export const refreshEndorsements = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      Array.isArray(path) &&
      ['application', 'response', 'inquiry', 'endorsement', 'work', 'message'].includes(
        String(path[0]),
      ),
  })
