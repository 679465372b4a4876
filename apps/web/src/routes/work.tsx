import { visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireMe } from '../session/use-session.ts'
import { refOf } from '../vision/address.ts'
import { frameQuery } from '../vision/queries.ts'
import { workQuery } from '../session/work.ts'
import { visionRoute } from './region.tsx'

/** `…/work`: what waits for the signed-in person. */
export const workRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.work,
  beforeLoad: requireMe,
  loader: async ({ context: { queryClient }, params }) => {
    const { region, vision } = await queryClient.ensureQueryData(frameQuery(refOf(params)))
    await queryClient.ensureQueryData(workQuery({ region: region.slug, vision: vision.edition }))
  },
  component: lazyRouteComponent(() => import('../work/work-page.tsx'), 'WorkPage'),
})
