import { createRoute } from '@tanstack/react-router'
import { visionRoute } from './region.tsx'

export const measuresRoute = createRoute({ getParentRoute: () => visionRoute, path: 'measures', component: () => null })
