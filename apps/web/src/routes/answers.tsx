import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '../api.ts'
import { answersQuery } from '../inquiry/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { numberOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const answersRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.answers,
  beforeLoad: requireMe,
  // Municipalities answer meanwhile.
  loader: ({ params }) =>
    queryClient.fetchQuery({ ...answersQuery(numberOf(params.id)), staleTime: 0 }),
  component: lazyRouteComponent(() => import('../inquiry/answers/page.tsx'), 'AnswersPage'),
})
