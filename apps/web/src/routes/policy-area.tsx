import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { projectQuery, projectsQuery } from '../project/queries.ts'
import { refOf } from '../vision/address.ts'
import { frameQuery } from '../vision/queries.ts'
import { visionRoute } from './region.tsx'

type Params = { region: string; vision: string; code: string }

// Reasons are fetched project by project; a larger area is told without them.
const most = 20

export const within = (params: Params) =>
  projectsQuery(refOf(params), { policyAreas: [params.code] })
export const detailsOf = (params: Params, projects: readonly { number: number }[]) =>
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
  component: lazyRouteComponent(() => import('./policy-area-page.tsx'), 'Page'),
})
