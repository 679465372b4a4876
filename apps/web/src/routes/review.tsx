import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { asked, readFilters } from '../review/address.ts'
import { reviewsQuery } from '../review/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

/** One page for the whole desk: what was decided is told while the next application opens. */
const deskRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.review,
  beforeLoad: requireMe,
  loaderDeps: ({ search }) => readFilters(search),
  loader: ({ context: { queryClient }, params, deps }) =>
    queryClient.ensureQueryData(reviewsQuery(refOf(params), asked(deps))),
  component: lazyRouteComponent(() => import('../review/page.tsx'), 'ReviewPage'),
})

export const reviewRoute = deskRoute.addChildren([
  createRoute({ getParentRoute: () => deskRoute, path: '/' }), // the first in the queue
  createRoute({ getParentRoute: () => deskRoute, path: '$id' }),
])
