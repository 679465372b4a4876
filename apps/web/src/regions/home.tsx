import { useSuspenseQuery } from '@tanstack/react-query'
import { words } from '../chrome/words.ts'
import { useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { regionsQuery } from '../vision/queries.ts'
import { RegionsPage } from './page.tsx'

/** `/`: all regions, or that there is none yet. */
export function Home() {
  const { noRegion } = useWords(words)
  const { data } = useSuspenseQuery(regionsQuery())
  if (data.length > 0) return <RegionsPage />
  return (
    <div className="wrap page-head">
      <h1>連携 Renkei</h1>
      <Empty>
        <p>{noRegion}</p>
      </Empty>
    </div>
  )
}
