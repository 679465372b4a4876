import { mayEver } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { words } from '../chrome/words.ts'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import { regionsQuery } from '../vision/queries.ts'
import { Example } from './example.tsx'
import { words as own } from './first-words.ts'
import { RegionsPage } from './page.tsx'

/** `/`: all regions, or that there is none yet and how the first comes in. */
export function Home() {
  const { noRegion } = useWords(words)
  const word = useWords(own)
  const me = useMe()
  const { data } = useSuspenseQuery(regionsQuery())
  if (data.length > 0) return <RegionsPage />
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>連携 Renkei</h1>
      </div>
      {mayEver(me, 'region.create') ? (
        <>
          <p className="lead">{word.lead}</p>
          <Section title={word.byForm}>
            <p>{word.byFormHelp}</p>
            <p className="acts-row">
              <Link className="btn btn--fill" to="/regions/new">
                {word.toForm}
              </Link>
            </p>
          </Section>
          <Section title={word.byBook}>
            <p>{word.byBookHelp}</p>
            <p className="acts-row">
              <Link className="btn" to="/region-books">
                {word.toBook}
              </Link>
            </p>
          </Section>
          <Example />
        </>
      ) : (
        <Empty>
          <p>{noRegion}</p>
          <p>{word.ask}</p>
        </Empty>
      )}
    </div>
  )
}
