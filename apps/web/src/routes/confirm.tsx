import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queueQuery } from '../confirmation/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

/** One page for the whole walk: what is chosen stays while rows come and go. */
const deskRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.confirm,
  beforeLoad: requireMe,
  loaderDeps: ({ search }) => ({
    of: search['of']?.[0] === 'policyArea' ? ('policyArea' as const) : ('marks' as const),
  }),
  loader: ({ context: { queryClient }, params, deps }) =>
    queryClient.ensureQueryData(queueQuery(refOf(params), deps.of)),
  component: lazyRouteComponent(() => import('../confirmation/page.tsx'), 'ConfirmPage'),
})

export const confirmRoute = deskRoute.addChildren([
  createRoute({ getParentRoute: () => deskRoute, path: '/' }), // the first that waits
  createRoute({ getParentRoute: () => deskRoute, path: '$number' }),
])
