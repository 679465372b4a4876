import { createRoute, redirect } from '@tanstack/react-router'
import { Empty } from '../ui/empty.tsx'
import { useWords } from '../i18n.tsx'
import { words } from '../chrome/words.ts'
import { sessionQuery } from '../session/use-session.ts'
import { frameQuery, regionsQuery } from '../vision/queries.ts'
import { rootRoute } from './root.tsx'

/** `/` leads to what waits for the signed-in person, and everyone else to the first region. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async ({ context: { queryClient } }) => {
    const [[first], { me, hasEnded }] = await Promise.all([
      queryClient.ensureQueryData(regionsQuery()),
      queryClient.fetchQuery(sessionQuery()),
    ])
    const region = me?.regions[0] ?? first?.slug
    if (region === undefined) return
    if (!me || hasEnded) throw redirect({ to: '/$region', params: { region }, replace: true })
    const { vision } = await queryClient.ensureQueryData(frameQuery({ region }))
    const params = { region, vision: String(vision.edition) }
    throw redirect({ to: '/$region/$vision/work', params, replace: true })
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
