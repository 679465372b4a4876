import type { Catalogue } from '@renkei/catalogue'
import type { BookProgress, BookStep } from '@renkei/schema'
import type { Plan } from './plan.ts'

/** Hears how far the taking over of a workbook is. */
export type Tell = (progress: BookProgress) => void

/** Hears that so many more of something have been written. */
export type Wrote = (step: BookStep, count: number) => void

/** Tells of what is written how much of it all is. */
export function tellOf(of: number, tell: Tell): Wrote {
  let done = 0
  return (step, count) => {
    done += count
    tell({ step, done, of })
  }
}

/** How much there is to write of a workbook, as those who write it count. `plan`: of a revision, with the projects that
 * stay as they are. */
export function countOf(
  catalogue: Catalogue,
  revision?: { plan: Plan; kept: ReadonlySet<number> },
): number {
  const all = catalogue.visions.map((edition) => {
    const { projects, indicators } = edition
    const structured = structureOf(edition) + predecessorsOf(edition)
    if (!revision) return structured + projects.length + indicators.length
    const { plan, kept } = revision
    const changed = plan.changed.filter((number) => !kept.has(number))
    // Each project that changes is looked at once more for what it may be aligned with.
    return structured + 2 * (plan.added.length + changed.length) + indicators.length
  })
  return membersOf(catalogue) + all.reduce((sum, count) => sum + count, 0)
}

/** Who belongs to a region, and what it cites. */
export const membersOf = ({
  municipalities,
  affiliates,
  agreements,
  documents,
}: Pick<Catalogue, 'municipalities' | 'affiliates' | 'agreements' | 'documents'>): number =>
  municipalities.length + affiliates.length + agreements.length + documents.length

type Edition = Catalogue['visions'][number]

/** What a vision sorts its projects by. */
export const structureOf = (edition: Edition): number => {
  const { pillars, policyAreas, themes, measures, commonMeasures } = edition
  return [pillars, policyAreas, themes, measures, commonMeasures].flat().length
}

/** What projects and indicators of a vision go on from. */
export const predecessorsOf = ({ projects, indicators }: Edition): number =>
  [...projects, ...indicators].reduce((sum, { predecessors = [] }) => sum + predecessors.length, 0)
