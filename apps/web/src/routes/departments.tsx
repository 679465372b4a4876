import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { planDepartmentQuery, planDepartmentsQuery } from '../plan/queries.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const planDepartmentsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.planDepartments,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(planDepartmentsQuery(refOf(params))),
  component: lazyRouteComponent(
    () => import('../plan-department/list-page.tsx'),
    'PlanDepartmentsPage',
  ),
})

export const planDepartmentRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.planDepartment,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(planDepartmentQuery(refOf(params), params.name)),
  component: lazyRouteComponent(() => import('../plan-department/page.tsx'), 'PlanDepartmentPage'),
})
