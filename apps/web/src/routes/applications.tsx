import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireMe } from '../session/use-session.ts'
import { visionRoute } from './region.tsx'

export const applicationsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.applications,
  beforeLoad: requireMe,
  component: lazyRouteComponent(() => import('../application/list/page.tsx'), 'ApplicationsPage'),
})
