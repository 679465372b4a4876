import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { planItemQuery, planQuery, plansQuery } from '../plan/queries.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const plansRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.plans,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(plansQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../plan/list-page.tsx'), 'PlansPage'),
})

export const planRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.plan,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(planQuery(refOf(params), params.plan)),
  component: lazyRouteComponent(() => import('../plan/page.tsx'), 'PlanPage'),
})

export const planItemRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.planItem,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(planQuery(refOf(params), params.plan)),
      queryClient.ensureQueryData(planItemQuery(refOf(params), params.plan, params.item)),
    ]),
  component: lazyRouteComponent(() => import('./plan-item-page.tsx'), 'ItemPage'),
})
