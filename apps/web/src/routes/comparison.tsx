import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { compared } from '../succession/address.ts'
import { comparisonQuery } from '../succession/queries.ts'
import { refOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

export const comparisonRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.comparison,
  loaderDeps: ({ search: { former, formerAsOf, asOf } }) => ({ former, formerAsOf, asOf }),
  loader: ({ context: { queryClient }, params, deps }) =>
    queryClient.ensureQueryData(
      comparisonQuery(
        compared(
          refOf(params),
          Object.fromEntries(
            Object.entries(deps).flatMap(([key, values]) => (values ? [[key, values]] : [])),
          ),
        ),
      ),
    ),
  component: lazyRouteComponent(() => import('../succession/page.tsx'), 'ComparisonPage'),
})
