import { z } from 'zod'
import { text, whole } from './kinds.ts'

export const grade = z.enum(['A', 'B', 'C', 'D'])
export type Grade = z.infer<typeof grade>

/** How points become a grade: the criteria whose points add up to a score, and the score each grade
 * begins at, best first; the last begins at 0. Shares are of the most points there are, in percent. */
export const evaluationRule = z.object({
  criteria: z
    .array(
      z.object({
        title: text(100, 1),
        titleEn: text(200),
        max: whole(1, 100),
      }),
    )
    .min(1)
    .max(10)
    .refine((criteria) => criteria.reduce((sum, { max }) => sum + max, 0) === 100, {
      params: { problem: 'notHundred' },
    }),
  grades: z
    .array(z.object({ grade, from: whole(0, 100) }))
    .length(4)
    .refine(
      (grades) =>
        grades.every(({ grade: name }, at) => name === 'ABCD'[at]) &&
        grades.every(({ from }, at) => at === 0 || from < (grades[at - 1]?.from ?? 0)) &&
        grades[3]?.from === 0,
      { params: { problem: 'notDescending' } },
    ),
})
export type EvaluationRule = z.infer<typeof evaluationRule>

/** The rule an inquiry begins with; the policy office may change it while it prepares. */
export const defaultEvaluationRule: EvaluationRule = {
  criteria: [
    { title: '達成度', titleEn: 'Achievement', max: 40 },
    { title: '連携の効果', titleEn: 'Effect of working together', max: 40 },
    { title: '進め方', titleEn: 'Way of working', max: 20 },
  ],
  grades: [
    { grade: 'A', from: 86 },
    { grade: 'B', from: 71 },
    { grade: 'C', from: 56 },
    { grade: 'D', from: 0 },
  ],
}

/** The grade of a score from 0 to 100. */
export const gradeOf = (score: number, { grades }: Pick<EvaluationRule, 'grades'>): Grade =>
  grades.find(({ from }) => score >= from)?.grade ?? 'D'
