import { attainment, type Attainment, formerValue, type Indicator } from '@renkei/schema'

export type Point = { fiscalYear: number; value: number; partial?: Attainment['partial'] }
/** A point, and the years it rests on whose values come of some municipalities only. */
export type Reached = Required<Point>

export type Plot = {
  /** First and last fiscal year of the axis. */
  years: { from: number; to: number }
  ticks: number[]
  baseline: Point | null
  points: Reached[]
  /** Where the target stands; its year is the axis’ last where it has none. */
  target: Point | null
  /** Where targets stood that were changed, as far as they had a year. */
  formers: Point[]
}

/** What is compared with the target, year by year: running sums of cumulative indicators. */
export const reachedByYear = (indicator: Indicator): Reached[] =>
  indicator.actuals.map(({ fiscalYear }, at) => {
    const actuals = indicator.actuals.slice(0, at + 1)
    const { reached, partial } = attainment({ ...indicator, actuals })
    return { fiscalYear, value: reached ?? 0, partial }
  })

/** What a chart of an indicator shows; null while there is nothing to draw. */
export function plotOf(indicator: Indicator, found: Attainment): Plot | null {
  const points = reachedByYear(indicator)
  if (points.length === 0) return null
  const { baselineFiscalYear, targetFiscalYear } = indicator
  const isOwn = indicator.baseline !== null && baselineFiscalYear !== null
  const baseline =
    isOwn && found.baseline !== null
      ? { fiscalYear: baselineFiscalYear, value: found.baseline }
      : null
  const formers = indicator.formerTargets.flatMap((former) => {
    const value = formerValue(indicator, former)
    return value === null || former.targetFiscalYear === null
      ? []
      : [{ fiscalYear: former.targetFiscalYear, value }]
  })
  const known = [...points, ...formers, ...(baseline ? [baseline] : [])].map(
    ({ fiscalYear }) => fiscalYear,
  )
  const last = Math.max(...known, targetFiscalYear ?? 0)
  // Without a year of its own the target stands one year on, so that it is no actual's.
  const to = found.target !== null && targetFiscalYear === null ? last + 1 : last
  const from = Math.min(...known, to - 1)
  const target =
    found.target === null ? null : { fiscalYear: targetFiscalYear ?? to, value: found.target }
  const values = [...points, ...formers, baseline, target].flatMap((point) =>
    point ? [point.value] : [],
  )
  return { years: { from, to }, ticks: ticksOf(values), baseline, points, target, formers }
}

/** Round numbers that span all values, four or so: from zero where that is near, and wide enough for
 * a small difference to look small. */
export function ticksOf(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const isNearZero = least > 0 && least < most * 0.7
  const from = isNearZero ? 0 : Math.min(least, most - Math.abs(most) / 4)
  const span = most - from || Math.abs(most) || 1
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.floor(from / step)
  const last = Math.max(Math.ceil(most / step), first + 1)
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  )
}
