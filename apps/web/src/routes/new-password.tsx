import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

/** `/new-password?token=`: where the e-mail leads. */
export const newPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.newPassword,
  component: lazyRouteComponent(
    () => import('../session/new-password-page.tsx'),
    'NewPasswordPage',
  ),
})
