import type { PlanSummary } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { useVisionParams } from '../vision/address.ts'
import { Issuer } from './issuer.tsx'
import { Period } from './period.tsx'
import { words } from './words.ts'

/** Who issued a plan, for which years, what it holds, and how much of it projects serve. */
export function PlanFacts({ of: plan }: { of: PlanSummary }) {
  const language = useLanguage()
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <dl className="facts plan-facts">
      <dt>{word.issuer}</dt>
      <dd>
        <Issuer code={plan.issuer} />
      </dd>
      <dt>{word.period}</dt>
      <dd>
        <Period of={plan.period} />
      </dd>
      <dt>{word.contents}</dt>
      <dd>
        <ul className="plan-kinds" lang="ja">
          {plan.kinds.map(({ kind, items }) => (
            <li key={kind}>
              {kind} <b>{items}</b>
            </li>
          ))}
        </ul>
        <p className="small quiet plan-counts">
          <span>{word.items(plan.items)}</span>
          {plan.indicators > 0 && <span>{word.indicators(plan.indicators)}</span>}
          {plan.terms > 0 && <span>{word.terms(plan.terms)}</span>}
        </p>
      </dd>
      <dt>{word.projects}</dt>
      <dd>
        {plan.alignable === 0 ? (
          <span className="quiet">{word.noneAlignable}</span>
        ) : (
          <>
            {word
              .served(plan.served.confirmed, plan.served.proposed, plan.alignable)
              .map((part) => (
                <Fragment key={part}>
                  <span className="ph">{part}</span>
                  {language === 'en' && ' '}
                </Fragment>
              ))}
            <p className="small plan-counts">
              <Link to="/$region/$vision/alignments" params={params} search={{ plan: [plan.slug] }}>
                {word.alignments}
              </Link>
              <Link
                to="/$region/$vision/alignments/unserved"
                params={params}
                search={{ plan: [plan.slug] }}
              >
                {word.unserved}
              </Link>
            </p>
          </>
        )}
      </dd>
    </dl>
  )
}
