import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

/** `/sign-in?next=/sapporo/2/work` */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.signIn,
  component: lazyRouteComponent(() => import('../session/sign-in-page.tsx'), 'SignInPage'),
})
