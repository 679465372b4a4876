import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { reportQuery } from '../evaluation/queries.ts'
import { numberOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const reportRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.report,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.fetchQuery({ ...reportQuery(numberOf(params.id)), staleTime: 0 }),
  component: lazyRouteComponent(() => import('../evaluation/report/page.tsx'), 'ReportPage'),
})
