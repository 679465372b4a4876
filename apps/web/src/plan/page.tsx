import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { PlansLink } from './door/plans-link.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useVisionRef } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { DocumentTitle } from './cited.tsx'
import { PlanFacts } from './facts.tsx'
import { planQuery } from './queries.ts'
import { Relations } from './relations.tsx'
import { PlanSearch } from './search/search.tsx'
import { Outline } from './tree/outline.tsx'
import { words } from './words.ts'
import './plan.css'

/** A plan: what it is, its words to be searched, and its whole tree in the document's order. */
export function PlanPage() {
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
          plan.status !== null && (
            <span className="chip" lang="ja">
              {plan.status}
            </span>
          )
        }
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
    </div>
  )
}
