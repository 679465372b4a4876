import { formatFiscalYear, isOver, type PlanSummary } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { nameIn, textIn, useLanguage, useWords } from '../i18n.tsx'
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
      {plan.titleGrounds && (
        <>
          <dt>{word.named}</dt>
          <dd>
            <Grounds of={plan.titleGrounds} />
          </dd>
        </>
      )}
      <dt>{word.issuer}</dt>
      <dd>
        <Issuer code={plan.issuer} />
        <Grounds of={plan.issuerGrounds} />
      </dd>
      {plan.statusGrounds && (
        <>
          <dt>{word.stage}</dt>
          <dd>
            <Grounds of={plan.statusGrounds} />
          </dd>
        </>
      )}
      <dt>{word.scope}</dt>
      <dd>
        <Scope of={plan.excerpt} />
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
          <span>{word.items(plan.items, plan.excerpt !== null)}</span>
          {plan.indicators > 0 && (
            <Link
              to="/$region/$vision/plans/indicators"
              params={params}
              search={{ plan: [plan.slug] }}
            >
              {word.indicators(plan.indicators)}
            </Link>
          )}
          {plan.roadmaps > 0 && (
            <Link
              to="/$region/$vision/plans/roadmaps"
              params={params}
              search={{ plan: [plan.slug] }}
            >
              {word.roadmaps(plan.roadmaps)}
            </Link>
          )}
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
      {isOver(period.to) && <p>{word.endedIn(to ?? '')}</p>}
      <Grounds of={period} />
    </>
  )
}

/** Which parts of a plan the documents hold. */
function Scope({ of: excerpt }: { of: PlanSummary['excerpt'] }) {
  const language = useLanguage()
  const word = useWords(words)
  if (!excerpt) return word.whole
  const { text, lang } = textIn(language, excerpt.scope, excerpt.scopeEn)
  return (
    <>
      {word.excerpt}
      {language === 'ja' ? '：' : ': '}
      <span lang={lang}>{text}</span>
      <Grounds of={excerpt} />
    </>
  )
}

/** What a reader is to know of a plan before anything else: its stage, that it is an excerpt, that it is
 * over. */
export function PlanSigns({
  of: { status, excerpt, period },
}: {
  of: Pick<PlanSummary, 'status' | 'excerpt' | 'period'>
}) {
  const word = useWords(words)
  return (
    <>
      {status !== null && (
        <span className="chip" lang="ja">
          {status}
        </span>
      )}
      {excerpt && <span className="chip">{word.excerpt}</span>}
      {period && isOver(period.to) && <span className="chip">{word.ended}</span>}
    </>
  )
}
