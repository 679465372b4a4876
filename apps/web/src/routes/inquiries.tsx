import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inquiriesQuery, inquiryQuery, ruleQuery } from '../inquiry/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { numberOf, refOf } from '../vision/address.ts'
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
  loaderDeps: ({ search }) => ({ from: search['from']?.[0] }),
  loader: ({ context: { queryClient }, params, deps: { from } }) =>
    Promise.all([
      queryClient.ensureQueryData(inquiriesQuery(refOf(params))),
      queryClient.fetchQuery({ ...ruleQuery(refOf(params)), staleTime: 0 }),
      from && queryClient.fetchQuery({ ...inquiryQuery(numberOf(from)), staleTime: 0 }),
    ]),
  component: lazyRouteComponent(() => import('../inquiry/prepare/new-page.tsx'), 'NewInquiryPage'),
})

export const evaluationRuleRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.evaluationRule,
  beforeLoad: requireMe,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.fetchQuery({ ...ruleQuery(refOf(params)), staleTime: 0 }),
  component: lazyRouteComponent(() => import('../inquiry/prepare/rule-page.tsx'), 'RulePage'),
})
