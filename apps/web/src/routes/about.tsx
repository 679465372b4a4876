import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { refOf } from '../vision/address.ts'
import { summaryQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const aboutRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.about,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(summaryQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../about/about-page.tsx'), 'AboutPage'),
})
