import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireMe } from '../session/use-session.ts'
import { rootRoute } from './root.tsx'

/** `/account`: the own way in. */
export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.account,
  beforeLoad: requireMe,
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
})
