import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

/** `/reset-password`: asks for the e-mail that leads to `/new-password`. */
export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.resetPassword,
  component: lazyRouteComponent(
    () => import('../session/reset-password-page.tsx'),
    'ResetPasswordPage',
  ),
})
