import { can, type Indicator, indicatorOwners, ownerOf } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { ListDownload } from '../chrome/list-download.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { useCoreNames, useFrame, useIsOpen } from '../vision/queries.ts'
import { indicatorsQuery } from './queries.ts'
import { RuleNotes } from './rules.tsx'
import { Owner, useOwnerName } from './door/owner.tsx'
import { IndicatorTable } from './door/table.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './door/words.ts'

/** 成果指標 of the vision: those of the whole first, then by what they measure. */
export function IndicatorsPage() {
  const word = useWords(words)
  const params = useVisionParams()
  const ref = useVisionRef()
  const { region } = useFrame()
  const isOpen = useIsOpen()
  const mayRegister = can(useMe(), 'indicator.create', { region: region.slug }) && isOpen
  const { data: indicators } = useSuspenseQuery(indicatorsQuery(ref))
  const cores = useCoreNames()
  const all = indicators.filter(({ endedAt }) => endedAt === null)
  const of = useSearch({ from: '__root__' })['owner']?.[0]
  const held = all.filter((one) => of === undefined || kindOf(one) === of)
  const ended = indicators.filter(({ endedAt }) => endedAt !== null)
  usePageTitle(word.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[word.title]}
        title={word.title}
        lead={word.lead}
        acts={<ListDownload list="indicators" search={of === undefined ? {} : { owner: [of] }} />}
      />
      {mayRegister && (
        <p className="acts-row">
          <Link
            className="btn btn--fill"
            to="/$region/$vision/indicators/new"
            params={params}
            search={{}}
          >
            {word.register}
          </Link>
          <Link className="btn" to="/$region/$vision/indicators/workbook" params={params}>
            {word.byBook}
          </Link>
        </p>
      )}
      {indicators.length === 0 && (
        <section className="sec">
          <Empty>
            <p>{word.none}</p>
            {!mayRegister && cores && (
              <p>
                <Marked text={word.registeredBy(cores)} />
              </p>
            )}
          </Empty>
        </section>
      )}
      <Owners indicators={all} of={of} />
      {all.length > 0 && held.length === 0 && <Empty>{word.noneOfOwner}</Empty>}
      {byOwner(held).map(([key, some]) => (
        <Group key={key} indicators={some} />
      ))}
      {ended.length > 0 && (
        <Section title={word.ended}>
          <IndicatorTable caption={word.ended} indicators={ended} owners />
        </Section>
      )}
      {indicators.length > 0 && <RuleNotes />}
    </div>
  )
}

const kindOf = (one: Indicator) => ownerOf(one) ?? 'whole'

/** What indicators measure, each leading to those that do; nothing where all measure the same. */
function Owners({ indicators, of }: { indicators: readonly Indicator[]; of: string | undefined }) {
  const word = useWords(words)
  const counts = Map.groupBy(indicators, kindOf)
  const kinds = (['whole', ...indicatorOwners] as const).filter((kind) => counts.has(kind))
  if (kinds.length < 2 && of === undefined) return null
  return (
    <nav className="tabs" aria-label={word.owners}>
      {[undefined, ...kinds].map((kind) => (
        <Link
          key={kind ?? 'all'}
          to="."
          search={kind === undefined ? {} : { owner: [kind] }}
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={of === kind ? 'page' : undefined}
        >
          {kind === undefined ? word.every : kind === 'whole' ? word.whole : word.owner[kind]}{' '}
          <span className="quiet">
            {kind === undefined ? indicators.length : counts.get(kind)?.length}
          </span>
        </Link>
      ))}
    </nav>
  )
}

/** Indicators by what they measure, in the order in which they come. */
const byOwner = (indicators: readonly Indicator[]): [string, Indicator[]][] => [
  ...Map.groupBy(indicators, (one) => {
    const owner = ownerOf(one)
    return owner === undefined ? 'whole' : `${owner}:${one[owner]}`
  }),
]

function Group({ indicators }: { indicators: readonly Indicator[] }) {
  const nameOf = useOwnerName()
  const [first] = indicators
  return (
    first && (
      <Section title={<Owner of={first} />}>
        <IndicatorTable caption={nameOf(first)} indicators={indicators} />
      </Section>
    )
  )
}
