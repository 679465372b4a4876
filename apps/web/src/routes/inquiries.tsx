import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inquiriesQuery } from '../inquiry/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const inquiriesRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.inquiries,
  beforeLoad: requireMe,
  component: lazyRouteComponent(() => import('../inquiry/list/page.tsx'), 'InquiriesPage'),
})

export const newInquiryRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.newInquiry,
  beforeLoad: requireMe,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(inquiriesQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../inquiry/prepare/new-page.tsx'), 'NewInquiryPage'),
})
