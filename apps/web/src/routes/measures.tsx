import { visionPages } from '@renkei/schema'
import { createRoute } from '@tanstack/react-router'
import { MeasuresPage } from '../measure/measures-page.tsx'
import { refOf } from '../vision/address.ts'
import { summaryQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const measuresRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.measures,
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(summaryQuery(refOf(params))),
  component: MeasuresPage,
})
