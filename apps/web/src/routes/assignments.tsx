import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readResponse } from '../response/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { numberOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const assignmentsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.assignments,
  beforeLoad: requireMe,
  loader: ({ params }) =>
    readResponse({ inquiry: numberOf(params.id), municipality: params.municipality }),
  component: lazyRouteComponent(() => import('../response/assign/page.tsx'), 'AssignPage'),
})
