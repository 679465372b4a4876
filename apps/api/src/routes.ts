import { projectRoutes } from './project/router.ts'
import { regionRoutes } from './region/router.ts'
import { visionRoutes } from './vision/router.ts'

/** Every procedure of the registry, by entity. */
export const routes = {
  region: regionRoutes,
  vision: visionRoutes,
  project: projectRoutes,
}
