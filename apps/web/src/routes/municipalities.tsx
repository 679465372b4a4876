import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { reportsQuery } from '../evaluation/queries.ts'
import { overTimeQuery } from '../municipality/queries.ts'
import { refOf } from '../vision/address.ts'
import { summaryQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const municipalitiesRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.municipalities,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(summaryQuery(refOf(params))),
      queryClient.ensureQueryData(overTimeQuery(refOf(params))),
      queryClient.ensureQueryData(reportsQuery(refOf(params))),
    ]),
  component: lazyRouteComponent(
    () => import('../municipality/municipalities-page.tsx'),
    'MunicipalitiesPage',
  ),
})
