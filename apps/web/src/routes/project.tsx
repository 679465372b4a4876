import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepDay } from '../address.ts'
import { dayOf } from '../filters/address.ts'
import { projectQuery } from '../project/queries.ts'
import { numberOf, refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const projectRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.project,
  search: { middlewares: [({ search, next }) => keepDay(search, next(search))] },
  loaderDeps: ({ search }) => ({ day: dayOf(search) }),
  loader: ({ context: { queryClient }, params, deps }) =>
    queryClient.ensureQueryData(
      projectQuery({ ...refOf(params), number: numberOf(params.number), ...deps.day }),
    ),
  component: lazyRouteComponent(() => import('../project/sheet/page.tsx'), 'SheetPage'),
})
