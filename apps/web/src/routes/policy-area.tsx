import { createRoute } from '@tanstack/react-router'
import { visionRoute } from './region.tsx'

export const policyAreaRoute = createRoute({ getParentRoute: () => visionRoute, path: 'policy-areas/$code', component: () => null })
