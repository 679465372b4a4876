import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireMe } from '../session/use-session.ts'
import { rootRoute } from './root.tsx'

/** `/audit?q=&action=&municipality=&from=&to=&page=` */
export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.audit,
  beforeLoad: requireMe,
  component: lazyRouteComponent(() => import('../audit/page.tsx'), 'AuditPage'),
})
