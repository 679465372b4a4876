import { visionPages } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createRoute } from '@tanstack/react-router'
import { AreasPage } from '../policy-area/areas-page.tsx'
import { indicatorsQuery } from '../indicator/queries.ts'
import { refOf, useVisionRef } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { summaryQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const policyAreasRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.policyAreas,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(summaryQuery(refOf(params))),
      queryClient.ensureQueryData(projectsQuery(refOf(params))),
      queryClient.ensureQueryData(indicatorsQuery(refOf(params), { whole: true })),
    ]),
  component: Page,
})

function Page() {
  const { data } = useSuspenseQuery(projectsQuery(useVisionRef()))
  return <AreasPage projects={data} />
}
