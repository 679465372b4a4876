import type { ComparedVisions, CompareVisions, Frame, VisionRef } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { checkDay } from './as-of.ts'
import { selectLinks, selectStoodIndicators, selectStoodProjects } from './compare-queries.ts'
import { indicatorChanges, projectChanges } from './differences.ts'
import { frameOf } from './frame.ts'
import { successionOf } from './succession.ts'

/** What became of the projects and indicators of one vision in another. Throws Refused for an unknown region or
 * edition, for a day the registry cannot answer for, and for a vision that comes after the one it is compared with. */
export async function compare(
  db: Db,
  { region, vision, asOf, ...asked }: CompareVisions,
): Promise<ComparedVisions> {
  const { region_id: regionId, frame } = await frameOf(db, {
    region,
    ...(vision === undefined ? {} : { vision }),
  })
  checkDay(frame.vision, asOf)
  const former = formerOf(frame, asked)
  const { edition } = frame.vision
  const named = frame.visions.find((one) => one.edition === former.edition)
  if (!named || former.edition > edition) {
    throw new Refused('visionNotFound', { parameter: 'former', value: String(former.edition) })
  }
  checkDay(named, former.asOf ?? undefined, 'formerAsOf')
  const between = frame.visions.flatMap((one) =>
    one.edition > former.edition && one.edition < edition ? [one.edition] : [],
  )
  const links = await selectLinks(db, regionId)
  const measures = await sharedMeasures(db, frame, { region, vision: former.edition })
  const sides = async <T>(
    select: (of: Parameters<typeof selectStoodProjects>[1]) => Promise<T[]>,
  ) => {
    const at = (of: number, day: string | undefined) => select({ regionId, edition: of, asOf: day })
    return {
      before: await at(former.edition, former.asOf ?? undefined),
      after: await at(edition, asOf),
      between: (await Promise.all(between.map((of) => at(of, asOf)))).flat(),
      ...{ former: former.edition, edition },
    }
  }
  const [projects, indicators] = [
    await sides((of) => selectStoodProjects(db, of)),
    await sides((of) => selectStoodIndicators(db, of)),
  ]
  return {
    former,
    projects: successionOf(projects, links.projects, (was, is) =>
      projectChanges(was, is, measures),
    ),
    indicators: successionOf(indicators, links.indicators, indicatorChanges),
  }
}

// Marks are compared under measures that both visions have.
async function sharedMeasures(db: Db, { measures }: Frame, of: VisionRef): Promise<Set<string>> {
  const { frame } = await frameOf(db, of)
  const own = new Set(measures.map(({ title }) => title))
  return new Set(frame.measures.flatMap(({ title }) => (own.has(title) ? [title] : [])))
}

/** The vision before or, where there is none, the vision itself as it was adopted. */
function formerOf(
  { vision, visions, revisions }: Frame,
  { former, formerAsOf }: Pick<CompareVisions, 'former' | 'formerAsOf'>,
): ComparedVisions['former'] {
  const asOf = formerAsOf ?? null
  if (former !== undefined) return { edition: former, asOf }
  const before = visions.find(({ edition }) => edition < vision.edition)
  if (before) return { edition: before.edition, asOf }
  return { edition: vision.edition, asOf: asOf ?? revisions.at(-1)?.on ?? vision.adoptedOn }
}
