import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireMe } from '../session/use-session.ts'
import { visionRoute } from './region.tsx'

export const newApplicationRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.newApplication,
  beforeLoad: requireMe,
  component: lazyRouteComponent(() => import('../application/start/page.tsx'), 'StartPage'),
})
