import { z } from 'zod'
import { attainment, type IndicatorFacts, sideOf } from './attainment.ts'
import { type Grade, grade, gradeOf, type IndicatorScale } from './evaluation-rule.ts'

/** Why a year's attainment comes to no grade: no actual of the year; a target that is none, or words; a sum without the
 * actual of a year before, a value of some municipalities only; one to be kept, which has no attainment; a baseline or
 * target of which percents say nothing. */
const ungraded = z.enum(['noActual', 'noTarget', 'words', 'missing', 'partial', 'kept', 'unfit'])
export type Ungraded = z.infer<typeof ungraded>

/** What a rule makes of an indicator's attainment in a year: computed, and no source says it. Either a grade and the
 * attainment in percent, or why there is neither. */
export const indicatorGrade = z.object({
  grade: grade.nullable(),
  attainment: z.number().nullable(),
  why: ungraded.nullable(),
})
export type IndicatorGrade = z.infer<typeof indicatorGrade>

/** By id of an indicator. */
export type IndicatorGrades = Record<string, IndicatorGrade>

/** The grade of an indicator in a year, by what its actuals (oldest first) came to until then. */
export function indicatorGradeOf(
  indicator: IndicatorFacts,
  fiscalYear: number,
  scale: IndicatorScale,
): IndicatorGrade {
  const actuals = indicator.actuals.filter((one) => one.fiscalYear <= fiscalYear)
  const found = attainment({ ...indicator, actuals })
  const none = (why: Ungraded): IndicatorGrade => ({ grade: null, attainment: null, why })
  if (found.latest?.fiscalYear !== fiscalYear) return none('noActual')
  if (found.attainment !== null) {
    const { attainment: percent } = found
    return { grade: gradeOf(percent, scale), attainment: percent, why: null }
  }
  const { targetWords = null, target } = found.formerly ?? indicator
  if (indicator.direction === 'keep' || sideOf({ ...indicator, targetWords }) !== undefined) {
    return none('kept')
  }
  if (target === null) return none(targetWords === null ? 'noTarget' : 'words')
  if (found.missing.length > 0) return none('missing')
  return none(found.partial.length > 0 ? 'partial' : 'unfit')
}

/** An attainment as it is printed, rounded down to one decimal: 100 only where the target is reached. */
export const percentText = (percent: number): string =>
  (Math.floor(percent * 10) / 10).toLocaleString('en').replace('-', '−')

/** How many indicators have each grade, best first, and how many none (null), each counted once; null where nothing is
 * graded. */
export function indicatorCounts(
  all: readonly { id: number; judged: IndicatorGrade | null }[],
  scale: IndicatorScale | null,
): { grade: Grade | null; count: number }[] | null {
  const judged = new Map(all.flatMap(({ id, judged: of }) => (of ? [[id, of.grade]] : [])))
  if (scale === null || judged.size === 0) return null
  const found = [...judged.values()]
  return [...scale.grades.map((one) => one.grade), null].map((of) => ({
    grade: of,
    count: found.filter((one) => one === of).length,
  }))
}
