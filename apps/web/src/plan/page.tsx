import type { Plan, PlanRelation } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { ListDownload } from '../chrome/list-download.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Title } from '../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { DocumentTitle, Grounds } from './cited.tsx'
import { PlansLink } from './door/plans-link.tsx'
import { PlanFacts, PlanSigns } from './facts.tsx'
import { planQuery } from './queries.ts'
import { PlanSearch } from './search/search.tsx'
import { Outline } from './tree/outline.tsx'
import { words } from './words.ts'
import './plan.css'

/** A plan: what it is, its words to be searched, and its whole tree. */
export function PlanPage({ flow: Flow }: { flow: ComponentType<{ of: Plan }> }) {
  const language = useLanguage()
  const word = useWords(words)
  const { plan: slug = '' } = useParams({ strict: false })
  const { data: plan } = useSuspenseQuery(planQuery(useVisionRef(), slug))
  const title = titleIn(language, plan).text
  usePageTitle(title)
  return (
    <div className="wrap">
      <PageHead
        trail={[<PlansLink key="plans" />, title]}
        title={plan}
        under={
          <span className="plan-signs">
            <PlanSigns of={plan} />
          </span>
        }
        acts={<ListDownload list="plan-items" search={{ plan: [slug] }} />}
      />
      <div className="plan-about">
        <div>
          <PlanFacts of={plan} />
          <p className="small quiet">
            {word.document}
            {'　'}
            {plan.documents.map((key, at) => (
              <span key={key}>
                {at > 0 && '、'}
                <DocumentTitle of={key} />
              </span>
            ))}
          </p>
        </div>
        <Relations of={plan.relations} />
      </div>
      <PlanSearch plan={plan.slug} />
      <Outline key={plan.slug} of={plan} />
      <Flow of={plan} />
    </div>
  )
}

/** Plans above, below, before and after, each with the words that say so. */
function Relations({ of: relations }: { of: readonly PlanRelation[] }) {
  const word = useWords(words)
  const params = useVisionParams()
  if (relations.length === 0) return null
  return (
    <dl className="facts plan-facts" aria-label={word.relationsTitle}>
      {relations.map((one) => (
        <div className="plan-pair" key={`${one.relation} ${one.slug ?? one.title}`}>
          <dt>{word.relation[one.relation]}</dt>
          <dd>
            {one.slug === null ? (
              <Title of={one} />
            ) : (
              <Link to="/$region/$vision/plans/$plan" params={{ ...params, plan: one.slug }}>
                <Title of={one} />
              </Link>
            )}
            <Grounds of={one} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
