import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openedQuery } from '../application/queries.ts'
import { beginningIn } from '../application/start/beginning.ts'
import { requireMe } from '../session/use-session.ts'
import { numberOf, refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const applicationRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.application,
  beforeLoad: requireMe,
  loaderDeps: ({ search: { kind = [], project = [], revision = [], policyArea = [] } }) => ({
    kind,
    project,
    revision,
    policyArea,
  }),
  loader: ({ context: { queryClient }, params, deps }) => {
    if (params.id !== 'new') {
      return queryClient.fetchQuery(openedQuery({ id: numberOf(params.id) }))
    }
    const beginning = beginningIn(refOf(params), deps)
    return beginning && queryClient.fetchQuery(openedQuery(beginning))
  },
  component: lazyRouteComponent(() => import('../application/page.tsx'), 'ApplicationPage'),
})
