import { type ChangePage, formatDate, writeChangeOf } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { pageAddress, type Search, stringifySearch } from '../../address.ts'
import { Download, useTables } from '../../ui/download.tsx'
import { PageHead } from '../../chrome/page-head.tsx'
import { Pager } from '../../chrome/pager.tsx'
import { useAddress } from '../../filters/use-filters.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Trouble, Waiting } from '../../ui/states.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { isRefused } from '../queries.ts'
import { type Asked, asked, questionOf } from './address.ts'
import { Days } from './days.tsx'
import { Only } from './only.tsx'
import { Period } from './period.tsx'
import { words } from './words.ts'
import './changes.css'

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** 更新履歴: what became different between two days, by day and by who decided. */
export function ChangesPage() {
  const word = useWords(words)
  const language = useLanguage()
  const search = useAddress()
  const { region, vision } = useFrame()
  const now = asked(search, vision.adoptedOn)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...api.change.list.queryOptions(questionOf(useVisionRef(), now)),
    placeholderData: keepPreviousData,
    throwOnError: isRefused,
  })
  const say = (day: string) => (isDay(day) ? formatDate(day, language) : day)
  const title =
    now.until === undefined
      ? word.title(say(now.since))
      : word.between(say(now.since), say(now.until))
  usePageTitle(title)
  const open = `/open/${region.slug}/changes`
  const of = { vision: [String(vision.edition)], ...writeChangeOf(now.of) }
  const feed = `${open}.atom${stringifySearch(of)}`
  const days = {
    since: [now.since],
    ...(now.until === undefined ? {} : { until: [now.until] }),
  }
  const ends = {
    former: [String(vision.edition)],
    formerAsOf: [now.since],
    ...(now.until === undefined ? {} : { asOf: [now.until] }),
  }
  const files = useTables(open, stringifySearch({ ...of, ...days }))
  return (
    <div className="wrap">
      <PageHead
        trail={[word.trail]}
        title={title}
        lead={word.lead}
        acts={<Download files={files} />}
      />
      <Only of={now.of} />
      <Period now={now} />
      <p className="acts-row screen-only">
        <Link
          to="/$region/$vision/comparison"
          params={{ region: region.slug, vision: String(vision.edition) }}
          search={ends}
        >
          {word.ends}
        </Link>
      </p>
      {error ? (
        <Trouble title={word.failed} onRetry={() => void refetch()} />
      ) : data ? (
        <Found found={data} now={now} busy={isFetching && isPlaceholderData} />
      ) : (
        <Waiting rows={12} />
      )}
      <p className="changes-take screen-only">
        <a href={feed}>{word.atom}</a>
      </p>
    </div>
  )
}

function Found({ found, now, busy }: { found: ChangePage; now: Asked; busy: boolean }) {
  const word = useWords(words)
  const { items, total, page, size } = found
  const addressOf = (change: { page: number }): Search => ({
    ...writeChangeOf(now.of),
    since: [now.since],
    ...(now.until === undefined ? {} : { until: [now.until] }),
    ...pageAddress(change.page),
  })
  return (
    <div aria-busy={busy || undefined}>
      <p className="changes-count" aria-live="polite">
        {word.found(total)}
      </p>
      {total === 0 ? (
        <Empty>
          <p>{word.none}</p>
          <p>{word.noneHelp}</p>
        </Empty>
      ) : items.length === 0 ? (
        <Empty>
          <p>{word.emptyPage}</p>
          <p>
            <Link to="." search={addressOf({ page: 1 })}>
              {word.firstPage}
            </Link>
          </p>
        </Empty>
      ) : (
        <Days items={items} />
      )}
      <Pager page={page} total={total} size={size} addressOf={addressOf} />
    </div>
  )
}
