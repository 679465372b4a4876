import { rootPages } from '@renkei/schema'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireMe } from '../session/use-session.ts'
import { rootRoute } from './root.tsx'

/** `/people`, and for system administrators `/people?municipality=012173`. */
export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: rootPages.people,
  beforeLoad: requireMe,
  component: lazyRouteComponent(() => import('../people/page.tsx'), 'PeoplePage'),
})
