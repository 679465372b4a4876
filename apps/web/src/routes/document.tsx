import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { documentQuery } from '../document/queries.ts'
import { numberOf } from '../vision/address.ts'
import { rootRoute } from './root.tsx'

/** `/documents/2#page=72` */
export const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.document,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(documentQuery(numberOf(params.id))),
  component: lazyRouteComponent(() => import('../document/page.tsx'), 'DocumentPage'),
})
