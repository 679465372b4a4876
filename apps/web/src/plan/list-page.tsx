import { isOver, type PlanSummary } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { PlanFacts, PlanSigns } from './facts.tsx'
import { plansQuery } from './queries.ts'
import { PlanSearch } from './search/search.tsx'
import { words } from './words.ts'
import './plan.css'

/** 計画: every plan, those below another under it, and the words of all of them to be searched. */
export function PlansPage() {
  const word = useWords(words)
  const { data: plans } = useSuspenseQuery(plansQuery(useVisionRef()))
  usePageTitle(word.title)
  const top = plans.filter(({ parent }) => !plans.some(({ slug }) => slug === parent))
  return (
    <div className="wrap">
      <PageHead trail={[word.title]} title={word.title} lead={word.lead} />
      {plans.length === 0 ? (
        <Empty>{word.none}</Empty>
      ) : (
        <>
          <PlanSearch />
          {!plans.some(isCurrent) && <p className="phrase plans-now">{word.noneCurrent}</p>}
          <Section title={word.list} note={<Elsewhere />}>
            <PlanList plans={top} all={plans} />
          </Section>
        </>
      )}
    </div>
  )
}

/** Whether today is within the years a plan states. */
const isCurrent = ({ period }: PlanSummary): boolean => period !== null && !isOver(period.to)

function Elsewhere() {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <nav aria-label={word.elsewhere}>
      <ul className="plan-elsewhere">
        <li>
          <Link to="/$region/$vision/plans/roadmaps" params={params} search={{}}>
            {word.allRoadmaps}
          </Link>
        </li>
        <li>
          <Link to="/$region/$vision/plans/indicators" params={params} search={{}}>
            {word.allIndicators}
          </Link>
        </li>
        <li>
          <Link to="/$region/$vision/departments" params={params}>
            {word.departments}
          </Link>
        </li>
        <li>
          <Link to="/$region/$vision/glossary" params={params}>
            {word.glossary}
          </Link>
        </li>
        <li>
          <Link to="/$region/$vision/alignments" params={params} search={{}}>
            {word.alignments}
          </Link>
        </li>
        <li>
          <Link to="/$region/$vision/alignments/unserved" params={params} search={{}}>
            {word.unserved}
          </Link>
        </li>
      </ul>
    </nav>
  )
}

function PlanList({ plans, all }: { plans: readonly PlanSummary[]; all: readonly PlanSummary[] }) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <ul className="plans">
      {plans.map((plan) => {
        const below = all.filter(({ parent }) => parent === plan.slug)
        return (
          <li key={plan.slug}>
            <h3>
              <Link to="/$region/$vision/plans/$plan" params={{ ...params, plan: plan.slug }}>
                <Title of={plan} />
              </Link>
              <PlanSigns of={plan} />
            </h3>
            <PlanFacts of={plan} />
            {below.length > 0 && (
              <div className="plans__below">
                <p className="small quiet">{word.relation.child}</p>
                <PlanList plans={below} all={all} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
