import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pageIn } from '../address.ts'
import { feedbackQuery } from '../feedback/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const contactRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.contact,
  component: lazyRouteComponent(() => import('../feedback/contact-page.tsx'), 'ContactPage'),
})

/** `…/feedback?page=` */
export const feedbackRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.feedback,
  beforeLoad: requireMe,
  loaderDeps: ({ search }) => ({ page: pageIn(search) }),
  loader: ({ context: { queryClient }, params, deps: { page } }) =>
    queryClient.ensureQueryData(feedbackQuery(refOf(params), page)),
  component: lazyRouteComponent(() => import('../feedback/page.tsx'), 'FeedbackPage'),
})

export const accessibilityRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.accessibility,
  component: lazyRouteComponent(
    () => import('../about/accessibility-page.tsx'),
    'AccessibilityPage',
  ),
})
