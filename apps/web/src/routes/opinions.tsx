import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { opinionsQuery } from '../opinion/queries.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const opinionsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.opinions,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(opinionsQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../opinion/page.tsx'), 'OpinionsPage'),
})
