import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { indicatorsQuery } from '../indicator/queries.ts'
import { refOf } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { summaryQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const policyAreasRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.policyAreas,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(summaryQuery(refOf(params))),
      queryClient.ensureQueryData(projectsQuery(refOf(params))),
      queryClient.ensureQueryData(indicatorsQuery(refOf(params), { whole: true })),
    ]),
  component: lazyRouteComponent(() => import('./policy-areas-page.tsx'), 'Page'),
})
