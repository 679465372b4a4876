import { createRoute } from '@tanstack/react-router'
import { AboutPage } from '../about/about-page.tsx'
import { queryClient } from '../api.ts'
import { refOf } from '../vision/address.ts'
import { summaryQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const aboutRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: 'about',
  loader: ({ params }) => queryClient.ensureQueryData(summaryQuery(refOf(params))),
  component: AboutPage,
})
