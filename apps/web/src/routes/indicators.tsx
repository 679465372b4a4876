import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { indicatorsQuery } from '../indicator/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { refOf } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { visionRoute } from './region.tsx'

export const indicatorsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.indicators,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(indicatorsQuery(refOf(params))),
      queryClient.ensureQueryData(projectsQuery(refOf(params))),
    ]),
  component: lazyRouteComponent(() => import('../indicator/list-page.tsx'), 'IndicatorsPage'),
})

export const newIndicatorRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.newIndicator,
  beforeLoad: requireMe,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(projectsQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../indicator/new-page.tsx'), 'NewIndicatorPage'),
})

export const actualBookRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.actualBook,
  beforeLoad: requireMe,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(indicatorsQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../indicator/book/page.tsx'), 'ActualBookPage'),
})
