import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { applicationQuery } from '../application/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { numberOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const applicationRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.application,
  beforeLoad: requireMe,
  // A colleague may have written meanwhile.
  loader: ({ context: { queryClient }, params }) =>
    queryClient.fetchQuery({ ...applicationQuery(numberOf(params.id)), staleTime: 0 }),
  component: lazyRouteComponent(() => import('../application/page.tsx'), 'ApplicationPage'),
})
