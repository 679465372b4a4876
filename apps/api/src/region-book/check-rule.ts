import { gradeNamed } from '@renkei/schema'
import type { Against, Judged, Tell } from './judge.ts'

/** The sheets that say how a region evaluates. */
export const ruleSheets = ['criteria', 'grades', 'indicatorGrades'] as const

/** How points become grades: the points add up to 100, grades fall to 0 under names of their own, and those that shares
 * count come first; without criteria grades begin at no score, and are chosen. */
export function checkRule({ sheets }: Pick<Judged, 'sheets'>, _: Against, tell: Tell): void {
  const inOrder = (key: (typeof ruleSheets)[number]) =>
    (sheets.get(key) ?? []).toSorted((a, b) => Number(a.row['order']) - Number(b.row['order']))
  const [criteria, grades] = [inOrder('criteria'), inOrder('grades')]
  const ofIndicators = inOrder('indicatorGrades')
  const [lastCriterion, last] = [criteria.at(-1), grades.at(-1)]
  checkScale('indicatorGrades', ofIndicators, tell)
  const [first] = ofIndicators
  // How indicators are graded goes with how projects are.
  if (first && !lastCriterion && !last) tell('indicatorGrades', first, 'order', 'lacksGrades')
  if (!lastCriterion && !last) return
  if (lastCriterion && !last) tell('criteria', lastCriterion, 'order', 'lacksGrades')
  if (!lastCriterion && last && grades.length < 2) tell('grades', last, 'order', 'lacksGrades')
  const sum = criteria.reduce((points, { row }) => points + Number(row['points'] ?? 0), 0)
  if (lastCriterion && sum !== 100) {
    tell('criteria', lastCriterion, 'points', 'notHundred', { words: [String(sum)] })
  }
  if (lastCriterion) checkScale('grades', grades, tell)
  else checkNames('grades', grades, tell)
  for (const [at, one] of grades.entries()) {
    const [before, { row }] = [grades[at - 1]?.row, one]
    if (!lastCriterion && row['from'] !== null) tell('grades', one, 'from', 'lacksCriteria')
    const counts = row['counted'] !== null
    if (counts && before && before['counted'] === null) {
      tell('grades', one, 'counted', 'countedApart')
    }
    if (one === last && counts) tell('grades', one, 'counted', 'allBest')
  }
  const [best] = grades
  if (best && best.row['counted'] === null) tell('grades', best, 'counted', 'required')
}

type Rows = NonNullable<ReturnType<Judged['sheets']['get']>>

/** Names of their own. */
function checkNames(sheet: 'grades' | 'indicatorGrades', grades: Rows, tell: Tell): void {
  for (const [at, one] of grades.entries()) {
    const above = grades.slice(0, at).map((other) => ({ grade: String(other.row['name']) }))
    const isTwice = gradeNamed(String(one.row['name']), { grades: above }) !== undefined
    if (isTwice) tell(sheet, one, 'name', 'sameGrade')
  }
}

/** The same, and beginnings that fall to 0. */
function checkScale(sheet: 'grades' | 'indicatorGrades', grades: Rows, tell: Tell): void {
  checkNames(sheet, grades, tell)
  const [last] = grades.slice(-1)
  if (last && grades.length === 1) tell(sheet, last, 'order', 'lacksGrades')
  for (const [at, one] of grades.entries()) {
    const [before, { row }] = [grades[at - 1]?.row, one]
    if (row['from'] === null) tell(sheet, one, 'from', 'required')
    else if (before && Number(row['from']) >= Number(before['from'])) {
      tell(sheet, one, 'from', 'notDescending', { words: [String(before['from'])] })
    } else if (one === last && Number(row['from']) !== 0) tell(sheet, one, 'from', 'notFromZero')
  }
}
