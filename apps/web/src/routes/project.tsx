import { createRoute } from '@tanstack/react-router'
import { usePageTitle } from '../ui/page-title.ts'
import { visionRoute } from './region.tsx'

export const projectRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: 'projects/$number',
  component: ProjectPage,
})

function ProjectPage() {
  usePageTitle('連携事業')
  return (
    <div className="wrap page-head">
      <h1>連携事業</h1>
    </div>
  )
}
