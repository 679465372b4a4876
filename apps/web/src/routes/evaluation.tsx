import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { deskQuery } from '../evaluation/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { numberOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const evaluationRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.evaluation,
  beforeLoad: requireMe,
  // Municipalities submit meanwhile.
  loader: ({ context: { queryClient }, params }) =>
    queryClient.fetchQuery({ ...deskQuery(numberOf(params.id)), staleTime: 0 }),
  component: lazyRouteComponent(() => import('../evaluation/page.tsx'), 'EvaluationPage'),
})
