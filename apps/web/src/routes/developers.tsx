import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { visionRoute } from './region.tsx'

export const developersRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.developers,
  component: lazyRouteComponent(() => import('../developers/page.tsx'), 'DevelopersPage'),
})
