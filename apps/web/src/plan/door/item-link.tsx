import { highlight, isOver, type PlanItemName } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segments } from '../../ui/highlighted.tsx'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { plansQuery } from '../queries.ts'
import { words } from '../words.ts'
import './item-link.css'

/** An item of a plan by the document's word, number and title; `found`: folded words to be marked. */
export function ItemLink({
  item: { plan, id, kind, number, title },
  found = [],
}: {
  item: PlanItemName
  found?: readonly string[]
}) {
  const params = useVisionParams()
  return (
    <span className="item-link" lang="ja">
      {kind !== null && <span className="item-link__kind">{kind}</span>}
      <Link to="/$region/$vision/plans/$plan/$item" params={{ ...params, plan, item: id }}>
        {number !== null && `${number} `}
        <Segments of={highlight(title, found)} />
      </Link>
    </span>
  )
}

/** The plan's title in the page's language, leading to it. */
export function PlanLink({ of }: { of: PlanItemName }) {
  const language = useLanguage()
  const params = useVisionParams()
  return (
    <>
      <Link to="/$region/$vision/plans/$plan" params={{ ...params, plan: of.plan }}>
        {titleIn(language, { title: of.planTitle, titleEn: of.planTitleEn }).text}
      </Link>
      <Signs of={of.plan} />
    </>
  )
}

/** What a reader is to know of a plan wherever it is named: that only parts of it are held, that it is over. */
function Signs({ of: slug }: { of: string }) {
  const word = useWords(words)
  const plan = useQuery(plansQuery(useVisionRef())).data?.find((one) => one.slug === slug)
  if (!plan) return null
  return (
    <>
      {plan.excerpt && <span className="chip plan-sign">{word.excerpt}</span>}
      {plan.period && isOver(plan.period.to) && (
        <span className="chip plan-sign">{word.ended}</span>
      )}
    </>
  )
}

/** Where an item stands: its plan, then what is above it, from the top down, without subtitles. */
export function Above({
  item,
  ancestors,
  withPlan = true,
}: {
  item: PlanItemName
  ancestors: readonly PlanItemName[]
  withPlan?: boolean
}) {
  if (!withPlan && ancestors.length === 0) return null
  return (
    <ol className="above path">
      {withPlan && (
        <li>
          <PlanLink of={item} />
        </li>
      )}
      {ancestors.map((one) => (
        <li key={one.id} lang="ja">
          <Name of={one} />
        </li>
      ))}
    </ol>
  )
}

function Name({ of: { kind, number, title } }: { of: PlanItemName }) {
  const before = `${kind ?? ''}${number ?? ''}`
  return (
    <>
      {before !== '' && <span className="nw">{before} </span>}
      {title.replace(/[～〜][^～〜]+[～〜]$/, '')}
    </>
  )
}
