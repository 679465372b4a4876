import { createRoute } from '@tanstack/react-router'
import { visionRoute } from './region.tsx'

export const measureRoute = createRoute({ getParentRoute: () => visionRoute, path: 'measures/$number', component: () => null })
