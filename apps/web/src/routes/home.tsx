import { createRoute, redirect } from '@tanstack/react-router'
import { queryClient } from '../api.ts'
import { Empty } from '../ui/empty.tsx'
import { useWords } from '../i18n.tsx'
import { words } from '../frame/words.ts'
import { regionsQuery } from '../vision/queries.ts'
import { rootRoute } from './root.tsx'

/** `/` leads to the first region. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async () => {
    const [first] = await queryClient.ensureQueryData(regionsQuery())
    if (first) throw redirect({ to: '/$region', params: { region: first.slug }, replace: true })
  },
  component: NoRegion,
})

function NoRegion() {
  const { noRegion } = useWords(words)
  return (
    <div className="wrap page-head">
      <h1>連携 Renkei</h1>
      <Empty>
        <p>{noRegion}</p>
      </Empty>
    </div>
  )
}
