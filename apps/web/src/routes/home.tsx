import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../session/use-session.ts'
import { directoryQuery, frameQuery, regionsQuery } from '../vision/queries.ts'
import { rootRoute } from './root.tsx'

/** `/` leads to what waits for the signed-in person, and everyone else to the region; of several, it lists them, to the
 * signed-in with `?all=1`. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loaderDeps: ({ search: { all } }) => ({ isAll: all !== undefined }),
  loader: async ({ context: { queryClient }, deps: { isAll } }) => {
    const [[first, second], { me, hasEnded }] = await Promise.all([
      queryClient.ensureQueryData(regionsQuery()),
      queryClient.fetchQuery(sessionQuery()),
    ])
    const region = me?.regions[0] ?? first?.slug
    if (region === undefined) return
    if (second && (!me || hasEnded || isAll)) {
      await queryClient.ensureQueryData(directoryQuery())
      return
    }
    if (!me || hasEnded) throw redirect({ to: '/$region', params: { region }, replace: true })
    const { vision } = await queryClient.ensureQueryData(frameQuery({ region }))
    const params = { region, vision: String(vision.edition) }
    throw redirect({ to: '/$region/$vision/work', params, replace: true })
  },
  component: lazyRouteComponent(() => import('../regions/home.tsx'), 'Home'),
})
