import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { numberOf, refOf } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { frameQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

type Params = { region: string; vision: string; number: string }

export const carrying = (params: Params) =>
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
  component: lazyRouteComponent(() => import('./measure-page.tsx'), 'Page'),
})
