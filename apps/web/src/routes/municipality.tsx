import { createRoute } from '@tanstack/react-router'
import { visionRoute } from './region.tsx'

export const municipalityRoute = createRoute({ getParentRoute: () => visionRoute, path: 'municipalities/$code', component: () => null })
