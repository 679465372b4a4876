import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { indicatorQuery } from '../indicator/queries.ts'
import { numberOf, refOf } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { visionRoute } from './region.tsx'

export const indicatorRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.indicator,
  loader: async ({ context: { queryClient }, params }) => {
    const ref = refOf(params)
    const [indicator] = await Promise.all([
      queryClient.ensureQueryData(indicatorQuery(numberOf(params.id))),
      queryClient.ensureQueryData(projectsQuery(ref)),
    ])
    // An indicator of a vision has one address: that of its own vision. Plans belong to the region.
    const isOfVision = indicator.vision === null || indicator.vision === ref.vision
    if (indicator.region !== ref.region || !isOfVision) throw notFound()
  },
  component: lazyRouteComponent(() => import('../indicator/page.tsx'), 'IndicatorPage'),
})
