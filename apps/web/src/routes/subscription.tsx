import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

/** `/subscription/…`: where mails about changes lead. */
export const subscriptionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.subscription,
  component: lazyRouteComponent(() => import('../subscription/page.tsx'), 'SubscriptionPage'),
})
