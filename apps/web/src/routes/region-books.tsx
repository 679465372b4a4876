import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireMe } from '../session/use-session.ts'
import { regionsQuery } from '../vision/queries.ts'
import { rootRoute } from './root.tsx'

/** `/region-books?region=sapporo` */
export const regionBooksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.regionBooks,
  beforeLoad: requireMe,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(regionsQuery()),
  component: lazyRouteComponent(() => import('../region-book/page.tsx'), 'RegionBookPage'),
})
