import type { QueryClient } from '@tanstack/react-query'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { refOf } from '../vision/address.ts'
import { frameQuery, summaryQuery } from '../vision/queries.ts'
import { regionRoute, visionRoute } from './region.tsx'

const load = (queryClient: QueryClient, params: { region: string; vision?: string }) => {
  const ref = refOf(params)
  return Promise.all([
    queryClient.ensureQueryData(frameQuery(ref)),
    queryClient.ensureQueryData(summaryQuery(ref)),
  ])
}

/** `/$region`: the newest vision. */
export const newestRoute = createRoute({
  getParentRoute: () => regionRoute,
  path: '/',
  loader: ({ context: { queryClient }, params }) => load(queryClient, params),
  component: lazyRouteComponent(() => import('../overview/page.tsx'), 'Overview'),
})

export const overviewRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: '/',
  loader: ({ context: { queryClient }, params }) => load(queryClient, params),
  component: lazyRouteComponent(() => import('../overview/page.tsx'), 'Overview'),
})
