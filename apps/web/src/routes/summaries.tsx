import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { descriptionsQuery } from '../description/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const summariesRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.summaries,
  beforeLoad: requireMe,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(descriptionsQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../description/page.tsx'), 'DescriptionsPage'),
})
