import { type ComparedVisions, formatDate, type Frame } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type Search, stringifySearch } from '../address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { useAddress, useAsked } from '../filters/use-filters.ts'
import { type Language, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { DayField } from '../filters/as-of.tsx'
import { Download } from '../ui/download.tsx'
import { Empty } from '../ui/empty.tsx'
import { Select } from '../ui/field.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { monthsAgo } from '../ui/time.ts'
import { useVisionRef } from '../vision/address.ts'
import { closedSince, useFrame } from '../vision/queries.ts'
import { compared } from './address.ts'
import { Groups } from './groups.tsx'
import { IndicatorCell, ProjectCell } from './items.tsx'
import { comparisonQuery } from './queries.ts'
import { words } from './words.ts'
import './succession.css'

/** ビジョンの比較: what became of the projects and indicators of one vision in another, or of one in itself by its
 * revisions. */
export function ComparisonPage() {
  const word = useWords(words)
  const search = useAddress()
  const { data } = useSuspenseQuery(comparisonQuery(compared(useVisionRef(), search)))
  usePageTitle(word.title)
  return (
    <div className="wrap">
      <PageHead trail={[word.title]} title={word.title} lead={word.lead} />
      <Compared of={data} former={data.former} />
    </div>
  )
}

type Former = ComparedVisions['former']

function Compared({ of, former }: { of: ComparedVisions; former: Former }) {
  const word = useWords(words)
  const search = useAddress()
  const { region, vision } = useFrame()
  const day = search['asOf']?.[0]
  const query = stringifySearch({
    former: [String(former.edition)],
    ...(former.asOf === null ? {} : { formerAsOf: [former.asOf] }),
    ...(day === undefined ? {} : { asOf: [day] }),
  })
  const file = `/papers/${region.slug}/${vision.edition}/comparison`
  const params = { region: region.slug, vision: String(vision.edition) }
  // Changes are those of one vision.
  const since = {
    since: [(former.edition === vision.edition && former.asOf) || vision.adoptedOn],
    ...(day === undefined ? {} : { until: [day] }),
  }
  const sides = {
    before: { edition: former.edition, asOf: former.asOf ?? undefined },
    after: { edition: vision.edition, asOf: day },
  }
  return (
    <>
      <Sides former={former} latter={day} />
      <div className="acts-row">
        <Download
          files={[
            { text: 'PDF', href: `${file}.pdf${query}` },
            { text: 'Excel', href: `${file}.xlsx${query}` },
          ]}
        />
        <Link to="/$region/$vision/changes" params={params} search={since}>
          {word.changes}
        </Link>
      </div>
      <Groups
        id="projects"
        title={word.projects}
        groups={of.projects}
        sides={sides}
        keyOf={({ number }) => number}
        cell={ProjectCell}
      />
      {of.indicators.length === 0 ? (
        <Empty>{word.noIndicators}</Empty>
      ) : (
        <Groups
          id="indicators"
          title={word.indicators}
          groups={of.indicators}
          sides={sides}
          keyOf={({ id }) => id}
          cell={IndicatorCell}
        />
      )}
    </>
  )
}

/** What is compared with what: earlier visions as they were last, and the vision's own editions as of their days. */
function Sides({ former, latter }: { former: Former; latter: string | undefined }) {
  const ahead = useAsked()
  const word = useWords(words)
  const language = useLanguage()
  const frame = useFrame()
  const navigate = useNavigate()
  const go = (change: Search) =>
    void navigate({
      to: '.',
      search: (now: Search) => ({ ...now, ...change }),
      resetScroll: false,
    })
  const { vision } = frame
  const own = editionsOf(frame, language)
  const named = (edition: number, day: string | null) => {
    const of = frame.visions.find((one) => one.edition === edition) ?? vision
    const title = titleIn(language, of).text
    if (day !== null) return word.on(title, formatDate(day, language))
    return edition < vision.edition || closedSince(frame) !== undefined
      ? word.last(title)
      : word.now(title)
  }
  const choices = new Map<string, string>([
    ...frame.visions.flatMap(({ edition }) =>
      edition < vision.edition ? [[`${edition}`, named(edition, null)] as const] : [],
    ),
    ...own.map(
      ({ on, name }) =>
        [`${vision.edition} ${on}`, word.on(name, formatDate(on, language))] as const,
    ),
  ])
  const keyOf = (edition: number, day: string | null) =>
    day === null ? `${edition}` : `${edition} ${day}`
  const first =
    frame.visions.find(({ edition }) => edition === former.edition)?.adoptedOn ?? vision.adoptedOn
  for (const [day, name] of [
    [monthsAgo(12, vision.adoptedOn), word.year],
    [vision.adoptedOn, word.adoption],
  ] as const) {
    const key = keyOf(vision.edition, day)
    if (!choices.has(key)) choices.set(key, word.on(name, formatDate(day, language)))
  }
  const from = keyOf(former.edition, former.asOf)
  if (!choices.has(from)) choices.set(from, named(former.edition, former.asOf))
  const days = new Map([
    ['', named(vision.edition, null)],
    ...own.map(({ on, name }) => [on, word.on(name, formatDate(on, language))] as const),
  ])
  if (latter !== undefined && !days.has(latter)) days.set(latter, named(vision.edition, latter))
  // One of the lists: a day of one's own is there once its page is.
  const aheadFrom = keyOf(Number(ahead['former']?.[0]), ahead['formerAsOf']?.[0] ?? null)
  const aheadDay = ahead['asOf']?.[0] ?? ''
  return (
    <div className="succession-sides">
      <div>
        <Select
          label={word.former}
          value={choices.has(aheadFrom) ? aheadFrom : from}
          onChange={({ target }) => {
            const [edition = '', day] = target.value.split(' ')
            go({ former: [edition], formerAsOf: day === undefined ? [] : [day] })
          }}
        >
          {[...choices].map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
        <DayField
          label={word.ownDay}
          value={former.asOf ?? ''}
          min={first}
          onAsk={(asked) =>
            go({ former: [`${former.edition}`], formerAsOf: asked === '' ? [] : [asked] })
          }
        />
      </div>
      <div>
        <Select
          label={word.latter}
          value={days.has(aheadDay) ? aheadDay : (latter ?? '')}
          onChange={({ target }) => go({ asOf: target.value === '' ? [] : [target.value] })}
        >
          {[...days].map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
        <DayField
          label={word.ownDay}
          value={latter ?? ''}
          min={vision.adoptedOn}
          onAsk={(asked) => go({ asOf: asked === '' ? [] : [asked] })}
        />
      </div>
    </div>
  )
}

const editionsOf = ({ revisions }: Frame, language: Language) =>
  revisions.map(({ on, editionName, editionNameEn, ...titled }) => ({
    on,
    name:
      (language === 'en' ? (editionNameEn ?? editionName) : editionName) ??
      titleIn(language, titled).text,
  }))
