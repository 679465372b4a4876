import { createRoute } from '@tanstack/react-router'
import { visionRoute } from './region.tsx'

export const policyAreasRoute = createRoute({ getParentRoute: () => visionRoute, path: 'policy-areas', component: () => null })
