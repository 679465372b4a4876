import { mayEver, rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { heldQuery } from '../regions/queries.ts'
import { requireMe, sessionQuery } from '../session/use-session.ts'
import { directoryQuery } from '../vision/queries.ts'
import { rootRoute } from './root.tsx'

/** `/regions` */
export const heldRegionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.regions,
  beforeLoad: requireMe,
  loader: async ({ context: { queryClient } }) => {
    const { me } = await queryClient.ensureQueryData(sessionQuery())
    if (mayEver(me, 'region.held')) await queryClient.ensureQueryData(heldQuery())
  },
  component: lazyRouteComponent(() => import('../regions/held-page.tsx'), 'HeldRegionsPage'),
})

/** `/regions/new` */
export const newRegionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.newRegion,
  beforeLoad: requireMe,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(directoryQuery()),
  component: lazyRouteComponent(() => import('../regions/new-page.tsx'), 'NewRegionPage'),
})
