import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../api.ts'
import { descriptionsQuery } from '../description/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const summariesRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.summaries,
  beforeLoad: requireMe,
  loader: ({ params }) => queryClient.ensureQueryData(descriptionsQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../description/page.tsx'), 'DescriptionsPage'),
})
