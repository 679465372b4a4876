import { can } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { words as applicationWords } from '../application/door/words.ts'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { numberOf, useVisionParams, useVisionRef } from '../vision/address.ts'
import { asked, readFilters, writeFilters } from './address.ts'
import { Case } from './case.tsx'
import { words as decisionWords } from './decision-words.ts'
import { nextOf } from './model.ts'
import { reviewsQuery } from './queries.ts'
import { Queue } from './queue.tsx'
import { words } from './words.ts'
import './review.css'

/** 審査: what waits, the application as a comparison, and the decision. */
export function ReviewPage() {
  const decision = useWords(decisionWords)
  const { untitled } = useWords(applicationWords)
  const navigate = useNavigate()
  const params = useVisionParams()
  const filters = readFilters(useSearch({ from: '__root__' }))
  const { id } = useParams({ strict: false })
  const { data: items } = useSuspenseQuery(reviewsQuery(useVisionRef(), asked(filters)))
  const [status, setStatus] = useState('')
  const current = id === undefined ? items[0]?.id : numberOf(id)
  const mayReview = can(useMe(), 'application.approve', {
    region: params.region,
    state: 'submitted',
  })
  const next = current === undefined ? undefined : nextOf(items, current)
  if (!mayReview) return <NotYours />

  return (
    <div className="wrap">
      <div role="status">
        {status !== '' && (
          <p className="saved saved--desk">
            <Icon name="check" />
            {status}
          </p>
        )}
      </div>
      <div className="desk">
        <Queue items={items} filters={filters} current={current} />
        {current === undefined ? (
          <Nothing isWaiting={filters.shown === 'waiting'} />
        ) : (
          <Suspense key={current} fallback={<Loading />}>
            <Case
              id={current}
              next={next}
              onDone={(verdict, title) => {
                const done = decision.done[verdict](title || untitled)
                setStatus(next ? done + decision.nextOpened : done)
                void navigate({
                  to: next ? '/$region/$vision/review/$id' : '/$region/$vision/review',
                  params: { ...params, id: String(next?.id) },
                  search: writeFilters(filters),
                  ignoreBlocker: true,
                })
              }}
            />
          </Suspense>
        )}
      </div>
    </div>
  )
}

function NotYours() {
  const word = useWords(words)
  usePageTitle(word.title)
  return (
    <div className="wrap page-head">
      <h1>{word.title}</h1>
      <p className="lead">{word.notYours}</p>
      <p>
        <Link to="/$region/$vision/applications" params={useVisionParams()}>
          {word.toApplications}
        </Link>
      </p>
    </div>
  )
}

function Nothing({ isWaiting }: { isWaiting: boolean }) {
  const word = useWords(words)
  const params = useVisionParams()
  usePageTitle(word.title)
  return (
    <div className="desk__nothing">
      <h1>{word.title}</h1>
      <Empty>
        <p>{isWaiting ? word.nothingWaits : word.nothingFound}</p>
        <p>
          <Link
            to="/$region/$vision/review"
            params={params}
            search={isWaiting ? { state: ['decided'] } : {}}
          >
            {isWaiting ? word.toDecided : word.choose}
          </Link>
        </p>
      </Empty>
    </div>
  )
}
