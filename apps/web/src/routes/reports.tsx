import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { reportsQuery } from '../evaluation/queries.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const reportsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.reports,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(reportsQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../evaluation/reports-page.tsx'), 'ReportsPage'),
})
