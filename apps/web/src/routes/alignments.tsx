import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { alignmentsQuery, unservedQuery } from '../alignment/queries.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const alignmentsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.alignments,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(alignmentsQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../alignment/page.tsx'), 'AlignmentsPage'),
})

export const unservedRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.unserved,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(unservedQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../alignment/unserved-page.tsx'), 'UnservedPage'),
})
