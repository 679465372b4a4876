import type { FormerTarget, Indicator, IndicatorStatus } from './indicator.ts'
import { tidy } from './measured.ts'
import { meaningOf } from './printed.ts'
import { type Coverage, partialOf } from './totalling.ts'

/** What an indicator's actuals come to; every number in the indicator's unit unless said otherwise. */
export type Attainment = {
  /** The newest actual; null before there is one. */
  latest: { fiscalYear: number; value: number } | null
  /** What is compared with the target: the sum of a cumulative indicator, otherwise the latest. */
  reached: number | null
  /** The registered baseline, or what was reported of the baseline year. */
  baseline: number | null
  /** The target: of kind `relative` computed from the baseline, null while that is unknown. */
  target: number | null
  /** What the straight line asks for in the latest year; null where there is no line. */
  expected: number | null
  /** Percent, not rounded: at least 100 exactly when the target is reached. */
  attainment: number | null
  /** The latest minus the actual before it; of shares in percentage points. */
  change: number | null
  trend: 'up' | 'down' | 'flat' | null
  status: IndicatorStatus
  /** Fiscal years before the latest whose actuals the sum of a cumulative indicator lacks. */
  missing: number[]
  /** Fiscal years this rests on whose values come of fewer municipalities than they should. */
  partial: (Coverage & { fiscalYear: number })[]
  /** The target that held in the latest year, where it was changed since, with what it comes to: the latest is judged
   * by it, and not by `target`. */
  formerly: (FormerTarget & { value: number | null }) | null
}

/** How far a value that is to be kept may differ: in percent of the target, shares in points. */
export const keptWithin = { percent: 5, points: 2 } as const

export type IndicatorFacts = Facts
type Facts = Pick<
  Indicator,
  'direction' | 'kind' | 'baseline' | 'baselineFiscalYear' | 'target' | 'targetFiscalYear'
> & {
  targetWords?: string | null
  yearKind?: Indicator['yearKind']
  formerTargets?: readonly FormerTarget[]
  totalling?: Indicator['totalling']
  actuals: readonly {
    fiscalYear: number
    value: number
    parts?: readonly unknown[]
    among?: number | null
  }[]
}

/** What an indicator's actuals (oldest first) come to, by these rules.
 *
 * - A cumulative indicator adds up: its baseline and the actuals of later years, or, without a
 *   baseline, the actuals from the baseline year on (all of them where there is none). Only one that
 *   is to go up is judged; while the actual of a year is missing, only once the target is reached without.
 * - Of kind `relative` the target is the baseline times (100 + target) / 100. Of a baseline of zero, or
 *   below, percents say nothing: such an indicator has no target, and is not judged.
 * - Where no baseline is registered, the actual of the baseline year is the baseline.
 * - Attainment: how much of the way from baseline to target is done; of cumulative ones, and without
 *   a baseline on the near side of the target, reached ÷ target (going down: target ÷ reached). None
 *   for what is to be kept.
 * - `achieved`: the target is reached. `onTrack`: at least on the straight line from baseline to target
 *   by fiscal year; a cumulative one without a baseline has its share of the years, the first to the
 *   target's, each counted whole. `behind`: less. `unknown`: nothing to compare with.
 * - What comes of some municipalities' values only is not judged, but for a sum that reaches its target without the
 *   others.
 * - 現状維持以上 and 現状維持以下: the baseline is the target; what is to stay above or below a line is `onTrack` there
 *   before the target year and `achieved` from it on. 40%以上 of what is to be kept likewise. They have no attainment.
 * - A target that was changed is that of the years that end from that day on; what was reached in those before is
 *   judged by the one that held then.
 * - 検討中 is no target yet.
 * - To be kept: within `keptWithin` of the target, or of the baseline where there is none; `onTrack`
 *   before the target year and `achieved` from it on. */
export function attainment(indicator: Facts): Attainment {
  const { actuals, kind } = indicator
  const latest = actuals.at(-1) ?? null
  const before = actuals.at(-2)
  const baseline = baselineOf(indicator)
  const target = targetOf(indicator, baseline)
  const isComparable = latest && before && !partialIn(latest) && !partialIn(before)
  const change = isComparable ? tidy(latest.value - before.value) : null
  const found = {
    latest: latest && { fiscalYear: latest.fiscalYear, value: latest.value },
    reached: latest && (kind === 'cumulative' ? totalOf(indicator) : latest.value),
    baseline,
    target,
    change,
    trend: change === null ? null : change > 0 ? 'up' : change < 0 ? 'down' : 'flat',
  } as const
  const missing = missingOf(indicator)
  const former = latest && formerFor(indicator, latest.fiscalYear)
  const held = former ? { ...indicator, ...former } : indicator
  const value = targetOf(held, baseline)
  const standing = judged(held, { ...found, target: value })
  const partial = partialYears(indicator)
  const isAchieved = standing.status === 'achieved'
  const isSum = indicator.totalling === 'sum' && indicator.direction === 'up'
  const isKnown =
    (missing.length === 0 || isAchieved) && (partial.length === 0 || (isAchieved && isSum))
  const formerly = former && { ...former, value }
  return { ...found, ...(isKnown ? standing : unknown), missing, partial, formerly }
}

/** The former target that held at the end of a year; null where today's did. */
function formerFor({ yearKind, formerTargets = [] }: Facts, year: number): FormerTarget | null {
  const end = yearKind === 'calendar' ? `${year}-12-31` : `${year + 1}-03-31`
  return formerTargets.find(({ changedOn }) => changedOn > end) ?? null
}

/** What a former target comes to, in the indicator's unit. */
export const formerValue = (indicator: Facts, former: FormerTarget): number | null =>
  targetOf({ ...indicator, ...former }, baselineOf(indicator))

const partialIn = ({ parts = [], among = null }: Facts['actuals'][number]) =>
  partialOf({ parts, among })

function partialYears(indicator: Facts): Attainment['partial'] {
  const { kind, actuals, baseline, baselineFiscalYear } = indicator
  const isBaseline = (fiscalYear: number) => baseline === null && fiscalYear === baselineFiscalYear
  const rests =
    kind === 'cumulative'
      ? countedOf(indicator)
      : actuals.filter((one) => one === actuals.at(-1) || isBaseline(one.fiscalYear))
  return rests.flatMap((actual) => {
    const found = partialIn(actual)
    return found ? [{ fiscalYear: actual.fiscalYear, ...found }] : []
  })
}

function missingOf({ direction, kind, baseline, baselineFiscalYear: from, actuals }: Facts) {
  const [earliest] = actuals
  const latest = actuals.at(-1)
  if (kind !== 'cumulative' || direction !== 'up' || !earliest || !latest) return []
  const first = from === null ? earliest.fiscalYear : baseline === null ? from : from + 1
  const years = Array.from({ length: Math.max(latest.fiscalYear - first, 0) }, (_, i) => first + i)
  return years.filter((year) => !actuals.some(({ fiscalYear }) => fiscalYear === year))
}

function baselineOf({ baseline, baselineFiscalYear, kind, actuals }: Facts): number | null {
  if (baseline !== null || kind === 'cumulative') return baseline
  return actuals.find(({ fiscalYear }) => fiscalYear === baselineFiscalYear)?.value ?? null
}

function targetOf({ kind, target, targetWords = null }: Facts, baseline: number | null) {
  if (/^keepOr/.test(meaningOf(targetWords) ?? '')) return kind === 'cumulative' ? null : baseline
  if (kind !== 'relative' || target === null) return target
  return baseline === null || baseline <= 0 ? null : tidy((baseline * (100 + target)) / 100)
}

/** The actuals that add up. */
const countedOf = ({ baseline, baselineFiscalYear: from, actuals }: Facts) =>
  actuals.filter(
    ({ fiscalYear }) =>
      from === null || (baseline === null ? fiscalYear >= from : fiscalYear > from),
  )

const totalOf = (indicator: Facts): number =>
  countedOf(indicator).reduce((sum, { value }) => tidy(sum + value), indicator.baseline ?? 0)

/** What a cumulative indicator has come to before a fiscal year: its baseline and the actuals that count.
 * Null of any other kind, and where nothing is known before that year. */
export function soFar(indicator: Facts, fiscalYear: number): number | null {
  const { kind, baseline, baselineFiscalYear } = indicator
  const actuals = indicator.actuals.filter((actual) => actual.fiscalYear < fiscalYear)
  const isBased = baseline !== null && (baselineFiscalYear ?? -Infinity) < fiscalYear
  if (kind !== 'cumulative' || (actuals.length === 0 && !isBased)) return null
  return totalOf({ ...indicator, actuals })
}

/** Whether a year's value looks like the running total it is added to: it alone is more than all that came
 * before it. `before` is what `soFar` answers. */
export const seemsTotal = (value: number, before: number | null): boolean =>
  before !== null && before > 0 && value > before

/** What a value is more than that an indicator is not expected to exceed: 100 of a share, and ten times the
 * larger of its baseline and target. Null where it stays below, or nothing is known to compare it with. */
export function beyond(
  value: number,
  { kind, baseline, target }: Pick<Indicator, 'kind' | 'baseline' | 'target'>,
): number | null {
  const known = [baseline, kind === 'relative' ? null : target].map((one) => Math.abs(one ?? 0))
  const most = tidy(10 * Math.max(...known))
  const limits = [...(kind === 'share' ? [100] : []), ...(most > 0 ? [most] : [])]
  const limit = Math.min(...limits)
  return Math.abs(value) > limit ? limit : null
}

type Found = Pick<Attainment, 'latest' | 'reached' | 'baseline' | 'target'>
type Judged = Pick<Attainment, 'attainment' | 'expected' | 'status'>

const unknown: Judged = { attainment: null, expected: null, status: 'unknown' }

function judged(indicator: Facts, found: Found): Judged {
  const { direction, kind } = indicator
  if (found.latest === null || found.reached === null) return unknown
  if (kind === 'cumulative' && direction !== 'up') return unknown
  if (kind === 'relative' && found.baseline !== null && found.baseline <= 0) return unknown
  const side = sideOf(indicator)
  if (side !== undefined) return { ...unknown, status: heldStatus(indicator, found, side) }
  if (direction === 'keep') return { ...unknown, status: keptStatus(indicator, found) }
  const { reached, target } = found
  if (target === null) return unknown
  const expected = expectedOf(indicator, found)
  const isAtLeast = (line: number) => (direction === 'up' ? reached >= line : reached <= line)
  return {
    attainment: percentOf(indicator, found),
    expected,
    status: isAtLeast(target)
      ? 'achieved'
      : expected === null
        ? 'unknown'
        : isAtLeast(expected)
          ? 'onTrack'
          : 'behind',
  }
}

/** On which side of its target a value is to stay, where it need not come nearer. */
export function sideOf({
  direction,
  targetWords = null,
}: Pick<Facts, 'direction' | 'targetWords'>): 'above' | 'below' | undefined {
  const meaning = meaningOf(targetWords)
  if (meaning === 'keepOrMore' || (meaning === 'atLeast' && direction === 'keep')) return 'above'
  return meaning === 'keepOrLess' || (meaning === 'atMost' && direction === 'keep')
    ? 'below'
    : undefined
}

function heldStatus(
  { targetFiscalYear: to }: Facts,
  { latest, reached, target }: Found,
  side: 'above' | 'below',
): IndicatorStatus {
  if (latest === null || reached === null || target === null) return 'unknown'
  if (side === 'above' ? reached < target : reached > target) return 'behind'
  return to !== null && latest.fiscalYear >= to ? 'achieved' : 'onTrack'
}

function percentOf({ direction, kind }: Facts, { reached, baseline, target }: Found) {
  if (reached === null || target === null) return null
  const sign = direction === 'up' ? 1 : -1
  if (kind !== 'cumulative' && baseline !== null && (target - baseline) * sign > 0) {
    return tidy((100 * (reached - baseline)) / (target - baseline))
  }
  const [part, whole] = direction === 'up' ? [reached, target] : [target, reached]
  return target > 0 && whole > 0 ? tidy((100 * part) / whole) : null
}

/** What the latest year asks for on the way to the target. */
function expectedOf(indicator: Facts, { latest, baseline, target }: Found): number | null {
  const { kind, baselineFiscalYear: from, targetFiscalYear: to, actuals } = indicator
  if (latest === null || target === null || to === null) return null
  if (latest.fiscalYear >= to) return target
  if (baseline !== null) {
    if (from === null || latest.fiscalYear <= from) return null
    return tidy(baseline + ((target - baseline) * (latest.fiscalYear - from)) / (to - from))
  }
  if (kind !== 'cumulative') return null
  const first = from ?? actuals[0]?.fiscalYear ?? latest.fiscalYear
  if (latest.fiscalYear < first) return null
  return tidy((target * (latest.fiscalYear - first + 1)) / (to - first + 1))
}

function keptStatus({ kind, targetFiscalYear }: Facts, found: Found): IndicatorStatus {
  const { latest, reached, target, baseline } = found
  const kept = target ?? baseline
  if (latest === null || reached === null || kept === null) return 'unknown'
  const room = kind === 'share' ? keptWithin.points : (Math.abs(kept) * keptWithin.percent) / 100
  if (tidy(Math.abs(reached - kept)) > tidy(room)) return 'behind'
  return targetFiscalYear !== null && latest.fiscalYear >= targetFiscalYear ? 'achieved' : 'onTrack'
}
