import { createRoute } from '@tanstack/react-router'
import { queryClient } from '../api.ts'
import { projectQuery } from '../project/queries.ts'
import { SheetPage } from '../project/sheet/page.tsx'
import { numberOf, refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const projectRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: 'projects/$number',
  loader: ({ params }) =>
    queryClient.ensureQueryData(
      projectQuery({ ...refOf(params), number: numberOf(params.number) }),
    ),
  component: SheetPage,
})
