import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../api.ts'
import { projectQuery } from '../project/queries.ts'
import { numberOf, refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const projectRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: 'projects/$number',
  loader: ({ params }) =>
    queryClient.ensureQueryData(
      projectQuery({ ...refOf(params), number: numberOf(params.number) }),
    ),
  component: lazyRouteComponent(() => import('../project/sheet/page.tsx'), 'SheetPage'),
})
