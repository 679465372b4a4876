import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { refOf } from '../vision/address.ts'
import { summaryQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const measuresRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.measures,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(summaryQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../measure/measures-page.tsx'), 'MeasuresPage'),
})
