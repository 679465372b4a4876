import type { Basis, ProjectItem } from '@renkei/schema'
import { answerOf, takesPart } from '../../project/door/answers.ts'
import type { Counting, CoverageCell } from '../../project/door/model.ts'

/** In which of an area's projects a municipality takes part, and of how many nobody knows whether it does. */
export type PartCell = { taking: CoverageCell; unknown: number }

export function partIn(
  items: readonly ProjectItem[],
  municipality: string,
  counts: Counting,
): PartCell {
  const answers = items.map((item) => ({ item, ...answerOf(item, municipality) }))
  const taking = answers.filter((one) => takesPart(one) && counts(one.basis))
  return {
    taking: taking.map(({ item, basis }) => ({ item, basis })),
    unknown: answers.filter(
      (one) =>
        one.answer === 'unanswered' ||
        one.answer === 'unrecorded' ||
        (takesPart(one) && !counts(one.basis)),
    ).length,
  }
}

/** The same of several municipalities together. */
export function partsIn(
  items: readonly ProjectItem[],
  municipalities: readonly string[],
  counts: Counting,
): PartCell {
  const cells = municipalities.map((code) => partIn(items, code, counts))
  return {
    taking: cells.flatMap(({ taking }) => taking),
    unknown: cells.reduce((sum, { unknown }) => sum + unknown, 0),
  }
}

/** What a number rests on at the least: one inferred fact makes it inferred. */
export const weakestOf = (cell: CoverageCell): Basis | undefined =>
  (['inferred', 'confirmed', 'source'] as const).find((basis) =>
    cell.some((one) => one.basis === basis),
  )
