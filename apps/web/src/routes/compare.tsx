import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { projectQuery } from '../project/queries.ts'
import { numberOf, refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const compareRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.compare,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(
      projectQuery({ ...refOf(params), number: numberOf(params.number) }),
    ),
  component: lazyRouteComponent(() => import('../project/compare/page.tsx'), 'ComparePage'),
})
