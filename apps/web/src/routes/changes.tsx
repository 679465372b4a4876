import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { visionRoute } from './region.tsx'

/** `…/changes?since=2025-11-29&until=&page=` */
export const changesRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.changes,
  component: lazyRouteComponent(() => import('../project/changes/page.tsx'), 'ChangesPage'),
})
