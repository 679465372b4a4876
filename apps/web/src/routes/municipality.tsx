import { municipalityIn, visionPages } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createRoute, notFound } from '@tanstack/react-router'
import { MunicipalityPage } from '../municipality/municipality-page.tsx'
import { refOf } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { frameQuery, summaryQuery, useFrame } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

export const municipalityRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.municipality,
  loader: async ({ context: { queryClient }, params }) => {
    const ref = refOf(params)
    const frame = await queryClient.ensureQueryData(frameQuery(ref))
    if (!municipalityIn(frame, params.code)) throw notFound()
    await Promise.all([
      queryClient.ensureQueryData(summaryQuery(ref)),
      queryClient.ensureQueryData(projectsQuery(ref)),
    ])
  },
  component: Page,
})

function Page() {
  const params = municipalityRoute.useParams()
  const frame = useFrame()
  const { data } = useSuspenseQuery(projectsQuery(refOf(params)))
  const municipality = municipalityIn(frame, params.code)
  return municipality && <MunicipalityPage municipality={municipality} projects={data} />
}
