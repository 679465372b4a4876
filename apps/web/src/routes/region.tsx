import { createRoute } from '@tanstack/react-router'
import { refOf } from '../vision/address.ts'
import { frameQuery } from '../vision/queries.ts'
import { rootRoute } from './root.tsx'

/** Everything of a region. */
export const regionRoute = createRoute({ getParentRoute: () => rootRoute, path: '$region' })

/** Everything of one edition of its vision; its pages find the frame fetched. */
export const visionRoute = createRoute({
  getParentRoute: () => regionRoute,
  path: '$vision',
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(frameQuery(refOf(params))),
})
