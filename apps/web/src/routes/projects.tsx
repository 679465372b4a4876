import { createRoute } from '@tanstack/react-router'
import { usePageTitle } from '../ui/page-title.ts'
import { visionRoute } from './region.tsx'

export const projectsRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: 'projects',
  component: ProjectsPage,
})

function ProjectsPage() {
  usePageTitle('連携事業')
  return (
    <div className="wrap page-head">
      <h1>連携事業</h1>
    </div>
  )
}
