import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepDay } from '../address.ts'
import { readAddress } from '../filters/address.ts'
import { matrixQuery } from '../project/queries.ts'
import { refOf } from '../vision/address.ts'
import { frameQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const matrixRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.matrix,
  search: { middlewares: [({ search, next }) => keepDay(search, next(search))] },
  // Walking the cells asks for nothing new.
  loaderDeps: ({ search: { cell: _cell, density: _density, view: _view, ...asked } }) => asked,
  loader: async ({ context: { queryClient }, params, deps }) => {
    const ref = refOf(params)
    const frame = await queryClient.ensureQueryData(frameQuery(ref))
    void queryClient.prefetchQuery(matrixQuery(ref, readAddress(deps, frame).filters))
  },
  component: lazyRouteComponent(() => import('../matrix/page.tsx'), 'MatrixPage'),
})
