import { gradeNamed } from '@renkei/schema'
import type { Against, Judged, Tell } from './judge.ts'

/** The sheets that say how a region evaluates. */
export const ruleSheets = ['criteria', 'grades'] as const

/** How points become grades: the points add up to 100, grades fall to 0 under names of their own, and those that shares
 * count come first; without criteria grades begin at no score, and are chosen. */
export function checkRule({ sheets }: Pick<Judged, 'sheets'>, _: Against, tell: Tell): void {
  const inOrder = (key: (typeof ruleSheets)[number]) =>
    (sheets.get(key) ?? []).toSorted((a, b) => Number(a.row['order']) - Number(b.row['order']))
  const [criteria, grades] = [inOrder('criteria'), inOrder('grades')]
  const [lastCriterion, last] = [criteria.at(-1), grades.at(-1)]
  if (!lastCriterion && !last) return
  if (grades.length < 2) {
    if (lastCriterion) tell('criteria', lastCriterion, 'order', 'lacksGrades')
    else if (last) tell('grades', last, 'order', 'lacksGrades')
  }
  const sum = criteria.reduce((points, { row }) => points + Number(row['points'] ?? 0), 0)
  if (lastCriterion && sum !== 100) {
    tell('criteria', lastCriterion, 'points', 'notHundred', { words: [String(sum)] })
  }
  for (const [at, one] of grades.entries()) {
    const [before, { row }] = [grades[at - 1]?.row, one]
    const above = grades.slice(0, at).map((other) => ({ grade: String(other.row['name']) }))
    const isTwice = gradeNamed(String(row['name']), { grades: above }) !== undefined
    if (isTwice) tell('grades', one, 'name', 'sameGrade')
    if (!lastCriterion) {
      if (row['from'] !== null) tell('grades', one, 'from', 'lacksCriteria')
    } else if (row['from'] === null) tell('grades', one, 'from', 'required')
    else if (before && Number(row['from']) >= Number(before['from'])) {
      tell('grades', one, 'from', 'notDescending', { words: [String(before['from'])] })
    } else if (one === last && Number(row['from']) !== 0) tell('grades', one, 'from', 'notFromZero')
    const counts = row['counted'] !== null
    if (counts && before && before['counted'] === null) {
      tell('grades', one, 'counted', 'countedApart')
    }
    if (one === last && counts) tell('grades', one, 'counted', 'allBest')
  }
  const [first] = grades
  if (first && first.row['counted'] === null) tell('grades', first, 'counted', 'required')
}
