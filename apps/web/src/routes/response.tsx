import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { previewQuery, readResponse } from '../response/queries.ts'
import { requireMe } from '../session/use-session.ts'
import { numberOf, refOf } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { visionRoute } from './region.tsx'

export const responseRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.response,
  beforeLoad: requireMe,
  // A colleague may have written meanwhile.
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      readResponse({ inquiry: numberOf(params.id), municipality: params.municipality }),
      queryClient.ensureQueryData(projectsQuery(refOf(params))),
    ]),
  component: lazyRouteComponent(() => import('../response/page.tsx'), 'ResponsePage'),
})

export const previewRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.preview,
  beforeLoad: requireMe,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.fetchQuery({
        ...previewQuery({ inquiry: numberOf(params.id), municipality: params.municipality }),
        staleTime: 0,
      }),
      queryClient.ensureQueryData(projectsQuery(refOf(params))),
    ]),
  component: lazyRouteComponent(() => import('../response/preview.tsx'), 'PreviewPage'),
})
