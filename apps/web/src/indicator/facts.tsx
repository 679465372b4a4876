import {
  actualAskedOf,
  attainment,
  formatDate,
  type FormerTarget,
  type Indicator,
  isComputed,
  type StatedIndicator,
} from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { nameIn, textIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { planItemQuery } from '../plan/queries.ts'
import { Mark } from '../ui/mark.tsx'
import { Section } from '../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { words } from './page-words.ts'
import { Owner } from './door/owner.tsx'
import { useTeller } from './door/tell.ts'
import { Marked } from '../ui/marked.tsx'
import { words as common } from './door/words.ts'

/** What was registered of an indicator. */
export function Facts({
  indicator,
  onMend,
}: {
  indicator: Indicator
  /** Where former targets may be corrected. */
  onMend: ((of: FormerTarget) => void) | undefined
}) {
  const language = useLanguage()
  const word = useWords(words)
  const all = useWords(common)
  const { totalling: rules, yearKind: yearKinds } = useTerms()
  const tell = useTeller(indicator)
  const { municipalities } = useFrame()
  const { kind, direction, baseline, target, department, municipality } = indicator
  const { yearKind, countedOn } = indicator
  const nameOf = (code: string) => {
    const place = municipalities.find((one) => one.code === code)
    return place ? nameIn(language, place) : code
  }
  const beside = (text: string, year: number | null) =>
    [text, year === null ? all.noYear : tell.year(year)].join(language === 'ja' ? '　' : ', ')
  const facts: [string, ReactNode][] = [
    [indicator.stated ? word.plan : word.owner, <Measured key="measured" of={indicator} />],
    [
      word.kind,
      language === 'ja'
        ? `${all.kind[kind]}　${actualAskedOf(language, { ...indicator, countedOn: null })}`
        : `${all.kind[kind]}: ${actualAskedOf(language, { ...indicator, countedOn: null })}`,
    ],
    ...(yearKind === 'fiscal' && countedOn === null
      ? []
      : [
          [word.yearKind, [yearKinds[yearKind], countedOn ?? []].flat().join('　')] as [
            string,
            ReactNode,
          ],
        ]),
    [word.direction, all.direction[direction]],
    [
      all.baseline,
      baseline === null && indicator.baselineFiscalYear === null
        ? tell.baseline(null)
        : baseline === null && kind === 'cumulative'
          ? word.countsFrom(tell.year(indicator.baselineFiscalYear))
          : beside(tell.baseline(baseline), indicator.baselineFiscalYear),
    ],
    [
      all.target,
      target === null && indicator.targetWords === null
        ? all.noTarget
        : beside(tell.target(attainment(indicator)), indicator.targetFiscalYear),
    ],
    ...indicator.formerTargets.map((former): [string, ReactNode] => [
      word.formerTarget(formatDate(former.changedOn, language)),
      <Fragment key={former.changedOn}>
        <Marked text={tell.former(former)} />
        <p className="small quiet phrase" lang="ja">
          {former.reason}
        </p>
        {onMend && (
          <button
            type="button"
            className="btn btn--sm btn--text"
            aria-label={word.mendFormer(tell.former(former))}
            onClick={() => onMend(former)}
          >
            {word.correctShort}
          </button>
        )}
      </Fragment>,
    ]),
    ...(indicator.stated
      ? [[word.said, <Said key="said" of={indicator.stated} />] as [string, ReactNode]]
      : []),
    ...(indicator.totalling === 'single'
      ? []
      : [
          [
            word.totalling,
            indicator.weight
              ? word.weighedBy(rules[indicator.totalling], indicator.weight.title)
              : rules[indicator.totalling],
          ] as [string, ReactNode],
        ]),
    [word.municipality, isComputed(indicator.totalling) ? word.each : nameOf(municipality)],
    ...(department === null
      ? []
      : [
          [
            word.department,
            <span key="department" lang="ja">
              {department}
            </span>,
          ] as [string, ReactNode],
        ]),
    [
      word.source,
      <span key="source" lang="ja">
        {indicator.source}
      </span>,
    ],
    ...(indicator.proposed
      ? [
          [
            word.basis,
            word.proposedBy(
              nameOf(indicator.proposed.municipality),
              formatDate(indicator.proposed.on, language),
            ),
          ] as [string, ReactNode],
        ]
      : []),
  ]
  return (
    <Section title={word.facts}>
      <dl className="facts">
        {facts.map(([name, text]) => (
          <div className="fact-pair" key={name}>
            <dt>{name}</dt>
            <dd>
              <Marked text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** Baseline and target as a plan's document writes them, and what the years rest on. */
function Said({ of: { baseline, target, years } }: { of: StatedIndicator }) {
  const language = useLanguage()
  const word = useWords(words)
  const all = useWords(common)
  const { basis } = useTerms()
  const reason = years.reason === null ? null : textIn(language, years.reason, years.reasonEn)
  return (
    <>
      {baseline !== null && (
        <span lang="ja">
          <Marked text={word.saidOf(all.baseline, baseline)} />　
        </span>
      )}
      <span lang="ja">
        <Marked text={word.saidOf(all.target, target)} />
      </span>
      {reason && (
        <p className="small quiet phrase">
          <Mark basis="inferred" inline />
          {basis.inferred}　<span lang={reason.lang}>{reason.text}</span>
        </p>
      )}
    </>
  )
}

/** Links to what an indicator measures: an item of a plan, or a part of the vision. */
export function Measured({ of }: { of: Indicator }) {
  const params = useVisionParams()
  const { stated } = of
  if (!stated) return <Owner of={of} />
  return (
    <Link to="/$region/$vision/plans/$plan/$item" params={{ ...params, ...stated }} search={{}}>
      <PlanItemTitle of={stated} />
    </Link>
  )
}

function PlanItemTitle({ of: { plan, item } }: { of: StatedIndicator }) {
  const { data } = useSuspenseQuery(planItemQuery(useVisionRef(), plan, item))
  return (
    <span lang="ja">
      {[data.planTitle, data.kind, data.number, data.title].filter(Boolean).join('　')}
    </span>
  )
}
