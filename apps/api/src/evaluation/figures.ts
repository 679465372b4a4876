import {
  type BestShare,
  type BestShares,
  type EvaluationRule,
  evaluationAsked,
  type NotApplicable,
  readAnswer,
  readEvaluation,
  type SelfEvaluation,
  spreadOf,
} from '@renkei/schema'
import type { AnsweredRow, ProjectRow } from './queries.ts'

/** A project with every evaluation of it read by the inquiry's rule. */
export function evaluatedOf(
  row: ProjectRow,
  answers: readonly AnsweredRow[],
  rule: EvaluationRule,
) {
  const { project, title, titleEn, policyArea, measures } = row
  const { content } = readEvaluation(row.draft, rule)
  const selfEvaluations = answers
    .filter((one) => one.kind === 'selfEvaluation' && one.project === project)
    .flatMap((one) => selfEvaluationOf(one, rule))
  return {
    ...{ project, title, titleEn, policyArea, measures },
    office: content && { score: content.score, grade: content.grade, comment: content.comment },
    corrections: row.corrections.map(({ at, reason, draft }) => {
      const was = readEvaluation(draft, rule).content
      return { at, reason, from: was && { score: was.score, grade: was.grade } }
    }),
    selfEvaluations,
    notApplicable: notApplicableOf(answers, project, rule),
    spread: spreadOf(selfEvaluations, rule),
  }
}
export type Evaluated = ReturnType<typeof evaluatedOf>

function selfEvaluationOf(
  { draft, municipality, late }: AnsweredRow,
  rule: EvaluationRule,
): SelfEvaluation[] {
  const { content } = readAnswer(evaluationAsked, draft, rule)
  if (content?.kind !== 'selfEvaluation') return []
  const { score, grade, done, improve, next } = content
  return [{ municipality, late, score, grade, done, improve, next }]
}

/** Who answered that there is nothing to answer about a project, or (null) about the vision's own indicators. */
export const notApplicableOf = (
  answers: readonly AnsweredRow[],
  project: number | null,
  rule: EvaluationRule,
): NotApplicable[] =>
  answers.flatMap((one) => {
    if (one.project !== project) return []
    const { content } = readAnswer(one, one.draft, rule)
    if (content?.kind !== 'notApplicable') return []
    const { municipality, indicator } = one
    return [{ municipality, indicator: indicator?.title ?? null, reason: content.reason }]
  })

/** Shares of the best grades among self-evaluations; a project of several measures counts in each. */
export function sharesOf(projects: readonly Evaluated[], rule: EvaluationRule): BestShares {
  const all = projects.flatMap(({ selfEvaluations, measures, policyArea }) =>
    selfEvaluations.map(({ municipality, grade }) => ({
      municipality,
      measures,
      policyArea,
      at: rule.grades.findIndex((one) => one.grade === grade),
    })),
  )
  return {
    municipalities: share(all, rule, ({ municipality }) => [municipality]),
    measures: share(all, rule, ({ measures }) => measures.map(String)).toSorted(
      (one, other) => Number(one.key) - Number(other.key),
    ),
    policyAreas: share(all, rule, ({ policyArea }) => [policyArea]),
  }
}

function share<T extends { at: number }>(
  all: readonly T[],
  { grades, best }: EvaluationRule,
  keysOf: (one: T) => readonly string[],
): BestShare[] {
  const found = new Map<string, BestShare>()
  for (const one of all) {
    for (const key of keysOf(one)) {
      const sum = found.get(key) ?? { key, counts: grades.map(() => 0), best: 0, of: 0 }
      const counts = sum.counts.map((count, at) => count + Number(at === one.at))
      found.set(key, { key, counts, best: sum.best + Number(one.at < best), of: sum.of + 1 })
    }
  }
  return [...found.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1))
}
