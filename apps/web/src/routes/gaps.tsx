import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { gapsQuery } from '../gap/queries.ts'
import { indicatorsQuery } from '../indicator/queries.ts'
import { projectsQuery } from '../project/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const gapsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.gaps,
  beforeLoad: requireMe,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(gapsQuery(refOf(params))),
      queryClient.ensureQueryData(indicatorsQuery(refOf(params))),
      queryClient.ensureQueryData(projectsQuery(refOf(params))),
    ]),
  component: lazyRouteComponent(() => import('../gap/page.tsx'), 'GapsPage'),
})
