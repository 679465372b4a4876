import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  planIndicatorsQuery,
  planItemQuery,
  planQuery,
  plansQuery,
  roadmapsQuery,
} from '../plan/queries.ts'
import { planAlignmentsQuery } from '../alignment/queries.ts'
import type { Search } from '../address.ts'
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
    Promise.all([
      queryClient.ensureQueryData(planQuery(refOf(params), params.plan)),
      queryClient.ensureQueryData(planAlignmentsQuery(refOf(params), params.plan)),
    ]),
  component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
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

const asked = ({ search }: { search: Search }) => ({
  plan: search['plan']?.find((one) => one !== ''),
})

/** `…/plans/roadmaps?plan=` */
export const planRoadmapsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.planRoadmaps,
  loaderDeps: asked,
  loader: ({ context: { queryClient }, params, deps }) =>
    queryClient.ensureQueryData(roadmapsQuery(refOf(params), deps.plan)),
  component: lazyRouteComponent(() => import('../plan/lists/roadmaps-page.tsx'), 'RoadmapsPage'),
})

/** `…/plans/indicators?plan=` */
export const planIndicatorsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.planIndicators,
  loaderDeps: asked,
  loader: ({ context: { queryClient }, params, deps }) =>
    queryClient.ensureQueryData(planIndicatorsQuery(refOf(params), deps.plan)),
  component: lazyRouteComponent(
    () => import('../plan/lists/indicators-page.tsx'),
    'PlanIndicatorsPage',
  ),
})
