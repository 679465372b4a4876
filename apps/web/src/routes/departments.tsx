import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../api.ts'
import { departmentQuery, departmentsQuery } from '../plan/queries.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const departmentsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.departments,
  loader: ({ params }) => queryClient.ensureQueryData(departmentsQuery(refOf(params))),
  component: lazyRouteComponent(
    () => import('../plan-department/list-page.tsx'),
    'DepartmentsPage',
  ),
})

export const departmentRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.department,
  loader: ({ params }) => queryClient.ensureQueryData(departmentQuery(refOf(params), params.name)),
  component: lazyRouteComponent(() => import('../plan-department/page.tsx'), 'DepartmentPage'),
})
