import { createRoute } from '@tanstack/react-router'
import { usePageTitle } from '../ui/page-title.ts'
import { visionRoute } from './region.tsx'

export const matrixRoute = createRoute({
  getParentRoute: () => visionRoute,
  path: 'matrix',
  component: MatrixPage,
})

function MatrixPage() {
  usePageTitle('マトリックス')
  return (
    <div className="wrap page-head">
      <h1>マトリックス</h1>
    </div>
  )
}
