import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { answersQuery } from '../inquiry/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { numberOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const answersRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.answers,
  beforeLoad: requireMe,
  // Municipalities answer meanwhile.
  loader: ({ context: { queryClient }, params }) =>
    queryClient.fetchQuery({ ...answersQuery(numberOf(params.id)), staleTime: 0 }),
  component: lazyRouteComponent(() => import('../inquiry/answers/page.tsx'), 'AnswersPage'),
})
