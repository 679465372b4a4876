import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

/** `/invitation/…`: where an invitation leads. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.invitation,
  component: lazyRouteComponent(() => import('../session/invitation-page.tsx'), 'InvitationPage'),
})
