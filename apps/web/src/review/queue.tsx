import { type ApplicationItem, numberMark } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { words as applicationWords } from '../application/door/words.ts'
import { ListDownload } from '../chrome/list-download.tsx'
import { nameIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { useIsNarrow } from '../ui/use-is-narrow.ts'
import { formatDay } from '../ui/time.ts'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { asked, type Filters, writeFilters } from './address.ts'
import { daysSince, longWait } from './days.ts'
import { QueueFilters } from './queue-filters.tsx'
import { words } from './words.ts'

/** The applications to choose from; folded away on a phone. */
export function Queue({
  items,
  filters,
  current,
}: {
  items: readonly ApplicationItem[]
  filters: Filters
  current: number | undefined
}) {
  const word = useWords(words)
  const isNarrow = useIsNarrow()
  const { states, municipalities, sort } = asked(filters)
  const heading = (filters.shown === 'waiting' ? word.waiting : word.decided)(items.length)
  return (
    <section className="queue" aria-labelledby="queue">
      <h2 id="queue">{heading}</h2>
      <details open={!isNarrow} key={String(isNarrow)}>
        <summary>{heading}</summary>
        <QueueFilters />
        <div className="queue__files">
          <ListDownload
            list="applications"
            search={{ state: states, municipality: municipalities, sort: [sort] }}
          />
        </div>
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <Item item={item} filters={filters} isCurrent={item.id === current} />
            </li>
          ))}
        </ul>
        {items.length > 0 && filters.shown === 'waiting' && (
          <p className="small quiet">{word.lateHelp(longWait)}</p>
        )}
      </details>
    </section>
  )
}

function Item({
  item,
  filters,
  isCurrent,
}: {
  item: ApplicationItem
  filters: Filters
  isCurrent: boolean
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { untitled } = useWords(applicationWords)
  const { applicationKind: kind, applicationState: state } = useTerms()
  const { municipalities } = useFrame()
  const applicant = municipalities.find(({ code }) => code === item.municipality)
  const days = item.submittedAt === null ? 0 : daysSince(item.submittedAt)
  return (
    <Link
      to="/$region/$vision/review/$id"
      params={{ ...useVisionParams(), id: String(item.id) }}
      search={writeFilters(filters)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className="queue__meta">
        <span>
          {applicant && nameIn(language, applicant)}
          {word.separator}
          {kind[item.kind]}
        </span>
        {item.state === 'submitted' ? (
          <span className={days > longWait ? 'late' : 'quiet'}>{word.days(days)}</span>
        ) : (
          <span className="quiet">{state[item.state]}</span>
        )}
      </span>
      <b lang="ja">{item.title || untitled}</b>
      <span className="queue__meta queue__meta--more quiet">
        {item.printed !== '' && `${numberMark(language, item.printed)}${word.separator}`}
        {item.submittedAt !== null &&
          word[item.submissions > 1 ? 'again' : 'first'](formatDay(item.submittedAt, language))}
      </span>
    </Link>
  )
}
