import { formatFiscalYear, type PlanSummary } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { Grounds } from './cited.tsx'
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

/** The municipality that issued a plan. */
function Issuer({ code }: { code: string }) {
  const language = useLanguage()
  const place = useFrame().municipalities.find((one) => one.code === code)
  return place ? nameIn(language, place) : code
}

/** Fiscal years of a plan, with what they rest on. */
function Period({ of: period }: { of: PlanSummary['period'] }) {
  const language = useLanguage()
  const word = useWords(words)
  if (!period) return <span className="quiet">{word.noPeriod}</span>
  const [from, to] = [period.from, period.to].map((year) => formatFiscalYear(year, language))
  return (
    <>
      <span className="nw">{from}</span>
      {from !== to && (
        <>
          {word.until}
          <span className="nw">{to}</span>
        </>
      )}
      <Grounds of={period} />
    </>
  )
}
