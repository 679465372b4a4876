import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { synonymsQuery } from '../synonym/queries.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const synonymsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.synonyms,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(synonymsQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../synonym/page.tsx'), 'SynonymsPage'),
})
