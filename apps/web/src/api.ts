import { createClient, refusalOf } from '@renkei/client'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'

// What the registry refused stays refused; only a lost connection or a database that restarts is
// worth another try.
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (tries, error) => {
        const code = refusalOf(error)?.code
        return (
          tries < (code === 'unavailable' ? 3 : 2) && (code === undefined || code === 'unavailable')
        )
      },
    },
  },
})

/** For calls outside components. */
export const client = createClient({ url: window.location.origin })

/** Query options for every read of the registry: `api.project.search.queryOptions(question)`. */
export const api = createTRPCOptionsProxy({ client, queryClient })
