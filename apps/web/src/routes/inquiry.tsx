import { can, visionPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { inquiryQuery } from '../inquiry/queries.ts'
import { requireMe, sessionQuery } from '../session/use-session.ts'
import { numberOf } from '../vision/address.ts'
import { visionRoute } from './region.tsx'

/** The policy office prepares it here, then sees how far the municipalities are; everyone else is
 * taken to their own response. */
export const inquiryRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: visionPages.inquiry,
  beforeLoad: requireMe,
  loader: async ({ context: { queryClient }, params }) => {
    const { me } = await queryClient.ensureQueryData(sessionQuery())
    const id = numberOf(params.id)
    if (!can(me, 'inquiry.status', { region: params.region })) {
      const municipality = me?.municipality?.code ?? ''
      throw redirect({
        to: '/$region/$vision/inquiries/$id/responses/$municipality',
        params: { ...params, municipality },
      })
    }
    await queryClient.fetchQuery({ ...inquiryQuery(id), staleTime: 0 })
  },
  component: lazyRouteComponent(() => import('../inquiry/page.tsx'), 'InquiryPage'),
})
