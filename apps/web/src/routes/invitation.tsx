import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

/** `/invitation/…`: where an invitation leads. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'invitation/$token',
  component: lazyRouteComponent(() => import('../session/invitation-page.tsx'), 'InvitationPage'),
})
