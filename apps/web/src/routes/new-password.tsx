import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

/** `/new-password?token=`: where the e-mail leads. */
export const newPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'new-password',
  component: lazyRouteComponent(
    () => import('../session/new-password-page.tsx'),
    'NewPasswordPage',
  ),
})
