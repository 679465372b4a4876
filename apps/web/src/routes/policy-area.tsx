import { visionPages } from '@renkei/schema'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { createRoute, notFound } from '@tanstack/react-router'
import { AreaPage } from '../policy-area/area-page.tsx'
import { projectQuery, projectsQuery } from '../project/queries.ts'
import { refOf } from '../vision/address.ts'
import { frameQuery, useFrame } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

type Params = { region: string; vision: string; code: string }

// Reasons are fetched project by project; a larger area is told without them.
const most = 20

const within = (params: Params) => projectsQuery(refOf(params), { policyAreas: [params.code] })
const detailsOf = (params: Params, projects: readonly { number: number }[]) =>
  projects.slice(0, most).map(({ number }) => projectQuery({ ...refOf(params), number }))

export const policyAreaRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.policyArea,
  loader: async ({ context: { queryClient }, params }) => {
    const { policyAreas } = await queryClient.ensureQueryData(frameQuery(refOf(params)))
    if (!policyAreas.some(({ code }) => code === params.code)) throw notFound()
    const projects = await queryClient.ensureQueryData(within(params))
    await Promise.all(
      detailsOf(params, projects).map((query) => queryClient.ensureQueryData(query)),
    )
  },
  component: Page,
})

function Page() {
  const params = policyAreaRoute.useParams()
  const { policyAreas } = useFrame()
  const { data: projects } = useSuspenseQuery(within(params))
  const details = useSuspenseQueries({ queries: detailsOf(params, projects) })
  const area = policyAreas.find(({ code }) => code === params.code)
  return (
    area && <AreaPage area={area} projects={projects} details={details.map(({ data }) => data)} />
  )
}
