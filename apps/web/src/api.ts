import { createClient, refusalOf } from './client.ts'
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

// Where no browser is, whoever makes pages says how the registry is asked.
const url = import.meta.env.SSR ? 'http://registry.invalid' : window.location.origin
export const asking: { ask?: typeof fetch } = {}

/** For calls outside components. */
export const client = createClient({
  url,
  fetch: (input, init) => (asking.ask ?? fetch)(input, init),
})

// What a browser still sends after its page is gone, in bytes; all that are under way count together.
const outlives = 30_000

/** For what is saved as it is typed: every write goes out at once, and reaches the registry even where the
 * page is closed meanwhile. */
export const saver = createClient({
  url,
  batch: false,
  fetch: (input, init) =>
    fetch(input, {
      ...init,
      keepalive: typeof init?.body === 'string' && new Blob([init.body]).size < outlives,
    }),
})

/** Query options for every read of the registry: `api.project.search.queryOptions(question)`. */
export const api = createTRPCOptionsProxy({ client, queryClient })
