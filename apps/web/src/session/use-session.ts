import type { Me, Session } from '@renkei/schema'
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { api, client, queryClient } from '../api.ts'

export type KnownSession = Session & {
  /** It is over, but not by a word of the person: the page keeps what they typed. */
  hasEnded?: boolean
}

const queryKey = ['session']

/** Who is signed in, and until when. Asking does not count as use. */
export const sessionQuery = () =>
  queryOptions({
    queryKey,
    queryFn: async ({ client: known }): Promise<KnownSession> => {
      const session = await client.session.get.query()
      const before = known.getQueryData<KnownSession>(queryKey)
      return before?.me && !session.me ? { ...before, hasEnded: true } : session
    },
  })

/** How people can sign in here; never changes while the server runs. */
export const settingsQuery = () =>
  api.session.settings.queryOptions(undefined, { staleTime: Infinity })

/** The session once it is known; undefined until then. */
export const useSession = (): KnownSession | undefined =>
  // Another tab may have signed out meanwhile.
  useQuery({ ...sessionQuery(), refetchOnWindowFocus: 'always' }).data

/** The person using the registry; null for the public, and until it is known. Someone whose session
 * ended unasked stays here until they sign in again or go. */
export const useMe = (): Me | null => useSession()?.me ?? null

/** Asks again whether someone is signed in, as after a refusal that says not. */
export const recheckSession = (): Promise<void> => queryClient.invalidateQueries({ queryKey })

/** The `beforeLoad` of pages for signed-in people: leads everyone else to sign in and back again. */
export async function requireMe({
  context,
  location,
}: {
  context: { queryClient: QueryClient }
  location: { href: string }
}): Promise<void> {
  const { me, hasEnded } = await context.queryClient.fetchQuery(sessionQuery())
  if (!me || hasEnded) throw redirect({ to: '/sign-in', search: { next: [location.href] } })
}

/** After signing in or out the page is loaded anew, so that nothing fetched for the one before is
 * shown to the one after. */
export const startAgainAt = (path: string): void => window.location.assign(path)
