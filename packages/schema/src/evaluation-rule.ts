import { z } from 'zod'
import type { FieldError } from './error.ts'
import { isPrintable, text, versionOrNone, whole } from './kinds.ts'
import { author } from './person.ts'
import { visionRef } from './vision.ts'

/** What a region calls a grade: A, ◎, ５, よくできた. */
export const grade = text(10, 1)
export type Grade = z.infer<typeof grade>

export const gradeLimits = { least: 2, most: 10 } as const

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
    .min(gradeLimits.least)
    .max(gradeLimits.most)
    .refine(
      (grades) =>
        grades.every(({ from }, at) => at === 0 || from < (grades[at - 1]?.from ?? 0)) &&
        grades.at(-1)?.from === 0,
      { params: { problem: 'notDescending' } },
    ),
  /** How many of the grades, from the best on, shares count (of A–D 2: Ａ・Ｂの割合). */
  best: whole(1, gradeLimits.most - 1),
})
export type EvaluationRule = z.infer<typeof evaluationRule>

const criteria: EvaluationRule['criteria'] = [
  { title: '達成度', titleEn: 'Achievement', max: 40 },
  { title: '連携の効果', titleEn: 'Effect of working together', max: 40 },
  { title: '進め方', titleEn: 'Way of working', max: 20 },
]

const gradesFrom = (names: string, ...from: number[]): EvaluationRule['grades'] =>
  [...names].map((name, at) => ({ grade: name, from: from[at] ?? 0 }))

/** Scales that regions use, to begin with. */
export const usualGrades: readonly Pick<EvaluationRule, 'grades' | 'best'>[] = [
  { grades: gradesFrom('ABCD', 86, 71, 56), best: 2 },
  { grades: gradesFrom('◎○△×', 86, 71, 56), best: 2 },
  { grades: gradesFrom('54321', 80, 60, 40, 20), best: 2 },
]

/** The rule of a region that has named none. */
export const defaultEvaluationRule: EvaluationRule = {
  criteria,
  ...(usualGrades[0] as Pick<EvaluationRule, 'grades' | 'best'>),
}

/** The grade of a score from 0 to 100. */
export const gradeOf = (score: number, { grades }: Pick<EvaluationRule, 'grades'>): Grade =>
  grades.find(({ from }) => score >= from)?.grade ?? grades.at(-1)?.grade ?? ''

/** What the grades that shares count are called, best first. */
export const bestGrades = ({ grades, best }: Pick<EvaluationRule, 'grades' | 'best'>): Grade[] =>
  grades.slice(0, best).map(({ grade: name }) => name)

/** What is wrong with a rule as it is typed, by its part. */
export function ruleProblems(rule: EvaluationRule): FieldError[] {
  const shape = evaluationRule.shape
  const titles = rule.criteria.flatMap(({ title, titleEn }) => [title, titleEn])
  const problem = gradesProblem(rule)
  return [
    ...(shape.criteria.safeParse(rule.criteria).success
      ? []
      : [
          {
            field: 'rule.criteria',
            problem: titles.every((title) => isPrintable(title))
              ? ('notHundred' as const)
              : ('controlCharacters' as const),
          },
        ]),
    ...(problem === null ? [] : [{ field: 'rule.grades', ...problem }]),
  ]
}

function gradesProblem({
  grades,
  best,
}: Pick<EvaluationRule, 'grades' | 'best'>): Omit<FieldError, 'field'> | null {
  const names = grades.map(({ grade: name }) => name.trim())
  if (names.includes('')) return { problem: 'unnamedGrade' }
  if (!names.every((name) => isPrintable(name))) return { problem: 'controlCharacters' }
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) return { problem: 'sameGrade', value: twice }
  if (!evaluationRule.shape.grades.safeParse(grades).success) return { problem: 'notDescending' }
  return best < grades.length ? null : { problem: 'allBest' }
}

/** The rule that a region's inquiries begin with; `version` 0 while it is the usual one. */
const heldRule = z.object({
  rule: evaluationRule,
  version: z.number().int(),
  by: author.nullable(),
  at: z.iso.datetime({ offset: true }).nullable(),
})
export type HeldRule = z.infer<typeof heldRule>

/** Names the rule of a region. What was opened keeps the one it was opened with. */
export const saveRule = visionRef.extend({ rule: evaluationRule, version: versionOrNone })
