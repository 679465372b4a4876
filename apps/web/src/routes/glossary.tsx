import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { glossaryQuery } from '../plan/queries.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const glossaryRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.glossary,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(glossaryQuery(refOf(params))),
  component: lazyRouteComponent(() => import('../glossary/page.tsx'), 'GlossaryPage'),
})
