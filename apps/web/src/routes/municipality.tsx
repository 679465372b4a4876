import { municipalityIn, visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { refOf } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { frameQuery, summaryQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const municipalityRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.municipality,
  loader: async ({ context: { queryClient }, params }) => {
    const ref = refOf(params)
    const frame = await queryClient.ensureQueryData(frameQuery(ref))
    if (!municipalityIn(frame, params.code)) throw notFound()
    await Promise.all([
      queryClient.ensureQueryData(summaryQuery(ref)),
      queryClient.ensureQueryData(projectsQuery(ref)),
    ])
  },
  component: lazyRouteComponent(() => import('./municipality-page.tsx'), 'Page'),
})
