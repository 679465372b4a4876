import { z } from 'zod'
import { type EvaluationRule, grade, type Grade } from './evaluation-rule.ts'
import { medianOf, middleTwo } from './median.ts'

const score = z.number().int().min(0).max(100)

/** How far the municipalities' self-evaluations lie apart. */
export const gradeSpread = z.object({
  /** Null where grades are chosen without points. Of an even number the median is the mean of the middle two. */
  points: z.object({ lowest: score, median: z.number(), highest: score }).nullable(),
  /** By rank; `middle` the one in the middle, of an even number the two, better first, where they differ. */
  lowest: grade,
  middle: z.array(grade).min(1).max(2),
  highest: grade,
  /** Best grade first. */
  counts: z.array(z.object({ grade, count: z.number().int() })),
})
export type GradeSpread = z.infer<typeof gradeSpread>

/** How far evaluations lie apart; null of none. */
export function spreadOf(
  evaluations: readonly { score: number | null; grade: Grade }[],
  { grades }: Pick<EvaluationRule, 'grades'>,
): GradeSpread | null {
  const counts = grades.map(({ grade: name }) => ({
    grade: name,
    count: evaluations.filter((one) => one.grade === name).length,
  }))
  const ranked = counts.flatMap(({ grade: name, count }) =>
    Array.from({ length: count }, () => name),
  )
  const [highest, lowest] = [ranked[0], ranked.at(-1)]
  if (lowest === undefined || highest === undefined) return null
  return {
    points: pointsOf(evaluations.flatMap((one) => one.score ?? [])),
    ...{ lowest, middle: [...new Set(middleTwo(ranked))], highest, counts },
  }
}

const pointsOf = (scores: readonly number[]): GradeSpread['points'] =>
  scores.length === 0
    ? null
    : { lowest: Math.min(...scores), median: medianOf(scores), highest: Math.max(...scores) }

/** The median as a table shows it: of points, or the grade, A〜B between two. */
export const middleOf = (
  { points, middle }: Pick<GradeSpread, 'points' | 'middle'>,
  between = '〜',
): number | string => points?.median ?? middle.join(between)
