import { createRoute } from '@tanstack/react-router'
import { visionRoute } from './region.tsx'

export const municipalitiesRoute = createRoute({ getParentRoute: () => visionRoute, path: 'municipalities', component: () => null })
