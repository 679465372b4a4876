import { z } from 'zod'
import type { FieldError } from './error.ts'
import { isPrintable, text, versionOrNone, whole } from './kinds.ts'
import { author } from './person.ts'
import { evenWidth } from './reading.ts'
import { visionRef } from './vision.ts'

/** What a region calls a grade: A, ◎, ５, よくできた. */
export const grade = text(10, 1)
export type Grade = z.infer<typeof grade>

export const gradeLimits = { least: 2, most: 10 } as const

/** A grade as it is named: what it means in words, `''` where nobody says, and the score it begins at, null where
 * grades are chosen without points. */
const gradeStep = z.object({
  grade,
  from: whole(0, 100).nullable(),
  meaning: text(100),
  meaningEn: text(200),
})
type GradeStep = z.infer<typeof gradeStep>

const falls = (grades: readonly Pick<GradeStep, 'from'>[]): boolean =>
  grades.every(({ from }, at) => at === 0 || (from ?? 0) < (grades[at - 1]?.from ?? 0)) &&
  grades.at(-1)?.from === 0

/** How an indicator's attainment becomes a grade: the percentage each grade begins at, best first; the last is of
 * everything below. */
const indicatorScale = z.object({
  grades: z
    .array(z.object({ grade, from: whole(0, 1000) }))
    .min(gradeLimits.least)
    .max(gradeLimits.most)
    .refine(falls, { params: { problem: 'notDescending' } }),
})
export type IndicatorScale = z.infer<typeof indicatorScale>

/** How a grade comes about: the criteria whose points add up to a score, and the score each grade begins at, best first,
 * the last at 0; or, without criteria, by choosing one. Shares are of the most points there are, in percent. */
export const evaluationRule = z
  .object({
    criteria: z
      .array(
        z.object({
          title: text(100, 1),
          titleEn: text(200),
          max: whole(1, 100),
        }),
      )
      .max(10)
      .refine(
        (criteria) =>
          criteria.length === 0 || criteria.reduce((sum, { max }) => sum + max, 0) === 100,
        { params: { problem: 'notHundred' } },
      ),
    grades: z.array(gradeStep).min(gradeLimits.least).max(gradeLimits.most),
    /** How many of the grades, from the best on, shares count (of A–D 2: Ａ・Ｂの割合). */
    best: whole(1, gradeLimits.most - 1),
    /** How indicators are graded; null where they are not. */
    indicators: indicatorScale.nullable(),
  })
  .refine(
    ({ criteria, grades }) =>
      criteria.length === 0 ? grades.every(({ from }) => from === null) : falls(grades),
    { path: ['grades'], params: { problem: 'notDescending' } },
  )
export type EvaluationRule = z.infer<typeof evaluationRule>

/** Whether grades come of points; otherwise whoever evaluates chooses one. */
export const hasPoints = ({ criteria }: Pick<EvaluationRule, 'criteria'>): boolean =>
  criteria.length > 0

/** The fields that come to a grade, in the order forms show them: `score.1` and so on are the points by criterion. */
export const gradingFields = ({ criteria }: Pick<EvaluationRule, 'criteria'>): string[] =>
  criteria.length === 0 ? ['grade'] : criteria.map((_, at) => `score.${at + 1}`)

/** The criteria of a region that has named none. */
export const usualCriteria: EvaluationRule['criteria'] = [
  { title: '達成度', titleEn: 'Achievement', max: 40 },
  { title: '連携の効果', titleEn: 'Effect of working together', max: 40 },
  { title: '進め方', titleEn: 'Way of working', max: 20 },
]

type Scale = Pick<EvaluationRule, 'grades' | 'best'>

const gradesFrom = (names: string, ...from: number[]): GradeStep[] =>
  [...names].map((name, at) => ({ grade: name, from: from[at] ?? 0, meaning: '', meaningEn: '' }))

const means = (grades: GradeStep[], ...words: [string, string][]): GradeStep[] =>
  grades.map((one, at) => {
    const [meaning, meaningEn] = words[at] ?? ['', '']
    return { ...one, meaning, meaningEn }
  })

/** Scales that regions use, to begin with, where there are points. */
export const usualGrades: readonly Scale[] = [
  { grades: gradesFrom('ABCD', 86, 71, 56), best: 2 },
  {
    grades: means(
      gradesFrom('◎○△×', 86, 71, 56),
      ['目標を上回った', 'Above the target'],
      ['目標どおり', 'As intended'],
      ['目標を下回った', 'Below the target'],
      ['進まなかった', 'No progress'],
    ),
    best: 2,
  },
  { grades: gradesFrom('54321', 80, 60, 40, 20), best: 2 },
]

/** The same for indicators, by attainment in percent. */
export const usualIndicatorScales: readonly IndicatorScale[] = (
  [
    ['ABCD', 100, 80, 60],
    ['◎○△×', 100, 80, 50],
    ['54321', 120, 100, 80, 60],
  ] as const
).map(([names, ...from]) => ({
  grades: [...names].map((name, at) => ({ grade: name, from: from[at] ?? 0 })),
}))

/** The same grades without points. */
export const withoutPoints = <T extends Pick<EvaluationRule, 'grades'>>(scale: T): T => ({
  ...scale,
  grades: scale.grades.map((one) => ({ ...one, from: null })),
})

type Beginning = Pick<GradeStep, 'from'>

/** Grades without the nth, of which the last still begins at 0 where there are points. */
export const withoutGrade = <T extends Beginning>(grades: readonly T[], nth: number): T[] =>
  grades
    .filter((_, at) => at !== nth)
    .map((one, at, left) =>
      at === left.length - 1 && one.from !== null ? { ...one, from: 0 } : one,
    )

/** Grades with one more below, `added`: what was last begins halfway up to the one above it, where there are points. */
export const withGrade = <T extends Beginning>(grades: readonly T[], added: T): T[] => {
  const [last, above] = [grades.at(-1)?.from ?? 0, grades.at(-2)?.from ?? 100]
  const raised = Math.floor((last + above) / 2)
  return [
    ...grades.map((one, at) =>
      at === grades.length - 1 && one.from !== null ? { ...one, from: raised } : one,
    ),
    added,
  ]
}

/** The rule of a region that has named none. */
export const defaultEvaluationRule: EvaluationRule = {
  criteria: usualCriteria,
  ...(usualGrades[0] as Scale),
  indicators: null,
}

/** The grade of a score from 0 to 100, where there are points, or of an attainment in percent. */
export const gradeOf = (
  score: number,
  { grades }: { grades: readonly Pick<GradeStep, 'grade' | 'from'>[] },
): Grade =>
  grades.find(({ from }) => from !== null && score >= from)?.grade ?? grades.at(-1)?.grade ?? ''

// What one sign is typed as by one keyboard or another.
const signs: Readonly<Record<string, string>> = {
  ...{ 〇: '○', '◯': '○', '⭕': '○', '▵': '△' },
  ...{ '✕': '×', '✖': '×', '❌': '×', '☓': '×', '╳': '×', x: '×' },
}

/** A grade's name, however it is typed: widths, case, blanks and signs that look alike are no difference. */
const plainGrade = (typed: string): string =>
  [
    ...evenWidth(typed)
      .replace(/[\s\uFE0E\uFE0F]/g, '')
      .toLowerCase(),
  ]
    .map((sign) => signs[sign] ?? sign)
    .join('')

/** The grade that a text names; undefined where it names none. */
export const gradeNamed = (
  typed: string,
  { grades }: { grades: readonly { grade: Grade }[] },
): Grade | undefined => {
  const names = grades.map(({ grade: name }) => name)
  const plain = plainGrade(typed)
  return names.find((name) => name === typed) ?? names.find((name) => plainGrade(name) === plain)
}

/** The grade that a key chooses: the one it names, or of digits that name none the nth. */
export const gradeOfKey = (
  key: string,
  rule: Pick<EvaluationRule, 'grades'>,
): Grade | undefined => {
  if ([...key].length !== 1 || key.trim() === '') return undefined
  const nth = rule.grades[Number(/^[1-9]$/.test(key) ? key : 0) - 1]
  return gradeNamed(key, rule) ?? nth?.grade
}

/** What the grades that shares count are called, best first. */
export const bestGrades = ({ grades, best }: Scale): Grade[] =>
  grades.slice(0, best).map(({ grade: name }) => name)

/** What grades mean, where anybody says so, best first; null where nobody does. */
export const legendOf = ({ grades }: Pick<EvaluationRule, 'grades'>): GradeStep[] | null =>
  grades.some(({ meaning }) => meaning !== '') ? grades : null

/** What is wrong with a rule as it is typed, by its part. */
export function ruleProblems(rule: EvaluationRule): FieldError[] {
  const { shape } = evaluationRule
  const titles = rule.criteria.flatMap(({ title, titleEn }) => [title, titleEn])
  const problem = gradesProblem(rule)
  const ofIndicators = rule.indicators && scaleProblem(rule.indicators.grades, true)
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
    ...(ofIndicators === null ? [] : [{ field: 'rule.indicators', ...ofIndicators }]),
  ]
}

function gradesProblem(rule: EvaluationRule): Omit<FieldError, 'field'> | null {
  const { grades, best } = rule
  const meanings = grades.flatMap(({ meaning, meaningEn }) => [meaning, meaningEn])
  if (!meanings.every((one) => isPrintable(one))) return { problem: 'controlCharacters' }
  const problem = scaleProblem(grades, hasPoints(rule))
  return problem ?? (best < grades.length ? null : { problem: 'allBest' })
}

function scaleProblem(
  grades: readonly Pick<GradeStep, 'grade' | 'from'>[],
  isPointed: boolean,
): Omit<FieldError, 'field'> | null {
  const names = grades.map(({ grade: name }) => name.trim())
  if (names.includes('')) return { problem: 'unnamedGrade' }
  if (!names.every((one) => isPrintable(one))) return { problem: 'controlCharacters' }
  const plain = names.map(plainGrade)
  const twice = names.find((_, at) => plain.indexOf(plain[at] ?? '') < at)
  if (twice !== undefined) return { problem: 'sameGrade', value: twice }
  return isPointed && !falls(grades) ? { problem: 'notDescending' } : null
}

/** The rule that a region's inquiries begin with; `version` 0 while it is the usual one. */
export const heldRule = z.object({
  rule: evaluationRule,
  version: z.number().int(),
  by: author.nullable(),
  at: z.iso.datetime({ offset: true }).nullable(),
})
export type HeldRule = z.infer<typeof heldRule>

/** Names the rule of a region. What was opened keeps the one it was opened with. */
export const saveRule = visionRef.extend({ rule: evaluationRule, version: versionOrNone })
