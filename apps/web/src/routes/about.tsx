import { createRoute } from '@tanstack/react-router'
import { visionRoute } from './region.tsx'

export const aboutRoute = createRoute({ getParentRoute: () => visionRoute, path: 'about', component: () => null })
