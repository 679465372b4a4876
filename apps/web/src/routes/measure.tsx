import { visionPages } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createRoute, notFound } from '@tanstack/react-router'
import { MeasurePage } from '../measure/measure-page.tsx'
import { numberOf, refOf } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { frameQuery, useFrame } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

type Params = { region: string; vision: string; number: string }

const carrying = (params: Params) =>
  projectsQuery(refOf(params), { measures: [numberOf(params.number)] })

export const measureRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.measure,
  loader: async ({ context: { queryClient }, params }) => {
    const number = numberOf(params.number)
    const { measures } = await queryClient.ensureQueryData(frameQuery(refOf(params)))
    if (!measures.some((measure) => measure.number === number)) throw notFound()
    await queryClient.ensureQueryData(carrying(params))
  },
  component: Page,
})

function Page() {
  const params = measureRoute.useParams()
  const { measures } = useFrame()
  const { data } = useSuspenseQuery(carrying(params))
  const measure = measures.find(({ number }) => number === numberOf(params.number))
  return measure && <MeasurePage measure={measure} projects={data} />
}
