import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepDay } from '../address.ts'
import { readAddress } from '../filters/address.ts'
import { listQuery } from '../project/queries.ts'
import { refOf } from '../vision/address.ts'
import { frameQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const projectsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.projects,
  search: { middlewares: [({ search, next }) => keepDay(search, next(search))] },
  loaderDeps: ({ search }) => search,
  // The page keeps the last answer while the next one comes, so the loader only sets out for it.
  loader: async ({ context: { queryClient }, params, deps }) => {
    const ref = refOf(params)
    const frame = await queryClient.ensureQueryData(frameQuery(ref))
    void queryClient.prefetchQuery(listQuery(ref, readAddress(deps, frame).filters))
  },
  component: lazyRouteComponent(() => import('../project/list/page.tsx'), 'ListPage'),
})
