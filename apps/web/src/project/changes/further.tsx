import {
  type AlignmentChange,
  type IndicatorChange,
  indicatorFactValue,
  type PlanChange,
  type RegionChange,
} from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { titleIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { ItemLink, PlanLink } from '../../plan/door/item-link.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { ProjectNo } from '../../vision/number.tsx'
import { Head, Reason } from './parts.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** An indicator that was registered, changed or ended. */
export function IndicatorEntry({ change }: { change: IndicatorChange }) {
  const word = useWords(words)
  const language = useLanguage()
  const { indicatorFact } = useTerms()
  const frame = useFrame()
  const params = { ...useVisionParams(), id: String(change.id) }
  return (
    <li>
      <Head change={change}>
        <Link to="/$region/$vision/indicators/$id" params={params} search={{}} lang="ja">
          {change.title}
        </Link>
      </Head>
      {change.fields.map(({ field, was, is }) => {
        const say = (value: typeof was) =>
          indicatorFactValue(language, frame, field, value, change.yearKind) || word.nothing
        return (
          <p key={field} className="small">
            {indicatorFact[field]}
            {word.colon}
            <Marked text={word.became(say(was), say(is))} />
          </p>
        )
      })}
    </li>
  )
}

/** A decision on whether a project serves an item of a plan. */
export function AlignmentEntry({ change }: { change: AlignmentChange }) {
  const word = useWords(words)
  const { number, title, item, reason } = change
  const params = { ...useVisionParams(), number: String(number) }
  return (
    <li>
      <Head change={change}>
        <Link to="/$region/$vision/projects/$number" params={params} search={{}} lang="ja">
          <ProjectNo of={number} /> {title}
        </Link>
      </Head>
      <p className="small">
        {item ? (
          <>
            <PlanLink of={item} />
            {word.colon}
            <ItemLink item={item} />
          </>
        ) : (
          word.gone
        )}
      </p>
      <Reason reason={reason} proposed={change.event !== 'add'} />
    </li>
  )
}

/** A plan that was put into the registry, or read again. */
export function PlanEntry({ change }: { change: PlanChange }) {
  const word = useWords(words)
  const language = useLanguage()
  const { plan, added, changed, removed } = change
  const title = titleIn(language, change)
  return (
    <li>
      <Head change={change}>
        <Link
          to="/$region/$vision/plans/$plan"
          params={{ ...useVisionParams(), plan }}
          search={{}}
          lang={title.lang === language ? undefined : title.lang}
        >
          {title.text}
        </Link>
      </Head>
      <p className="small">{word.items(added, changed, removed)}</p>
    </li>
  )
}

/** The region and its vision, brought into the registry by a workbook. */
export function RegionEntry({ change }: { change: RegionChange }) {
  const word = useWords(words)
  const language = useLanguage()
  const title = titleIn(language, change)
  return (
    <li>
      <Head change={change}>
        <Link
          to="/$region/$vision/about"
          params={useVisionParams()}
          search={{}}
          lang={title.lang === language ? undefined : title.lang}
        >
          {title.text}
        </Link>
      </Head>
      <p className="small">{word.projects(change.projects)}</p>
    </li>
  )
}
