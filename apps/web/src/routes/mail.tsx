import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireMe } from '../session/use-session.ts'
import { rootRoute } from './root.tsx'

/** `/mail?state=&q=&municipality=&page=` */
export const mailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.mail,
  beforeLoad: requireMe,
  component: lazyRouteComponent(() => import('../mail/page.tsx'), 'MailPage'),
})
