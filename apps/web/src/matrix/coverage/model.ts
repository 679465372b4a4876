import type { Basis, Frame, ProjectItem } from '@renkei/schema'
import { type Counting, columnsOf, markOf } from '../door/model.ts'

/** A policy area's projects that carry a measure, with what each mark rests on. */
export type CoverageCell = { item: ProjectItem; basis: Basis }[]

export const cellOf = (
  items: readonly ProjectItem[],
  measure: number,
  counts: Counting,
): CoverageCell =>
  items.flatMap((item) => {
    const basis = markOf(item, measure)
    return basis !== undefined && counts(basis) ? [{ item, basis }] : []
  })

/** How many areas have no project for each measure, in the order of the columns. */
export const gapsOf = (
  frame: Frame,
  areas: readonly { items: readonly ProjectItem[] }[],
  counts: Counting,
): number[] =>
  columnsOf(frame).map(
    ({ number }) => areas.filter(({ items }) => cellOf(items, number, counts).length === 0).length,
  )
