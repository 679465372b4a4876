import {
  agreementsOf,
  attainment,
  type Frame,
  type Gaps,
  type Indicator,
  medianOf,
  type ProjectItem,
  type ProjectName,
  seldomShare,
  thinShare,
  type VisionRef,
  yearOf,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { selectIndicators } from '../indicator/queries.ts'
import { today } from '../today.ts'
import { permittedVision } from '../write/permitted.ts'
import { type Looked, selectLooked } from './queries.ts'

/** What of a vision is missing, thin or not settled yet, for its policy office. Throws Refused `forbidden`, and for an
 * unknown region or edition. */
export async function listGaps(db: Db, asking: Actor | null, ref: VisionRef): Promise<Gaps> {
  const { framed } = await permittedVision(db, asking, 'gap.list', ref)
  const { vision_id: vision, frame } = framed
  const looked = await selectLooked(db, vision)
  const indicators = await selectIndicators(db, vision, {}, false)
  const running = indicators.filter(({ endedAt }) => endedAt === null)
  return {
    ...ofProjects(looked),
    ...ofMunicipalities(frame, looked),
    ...ofParts(frame, looked),
    unreported: running.flatMap((one) => {
      const years = unreportedYears(frame, one)
      return years.length === 0 ? [] : [{ indicator: one.id, years }]
    }),
    behind: running.filter((one) => attainment(one).status === 'behind').map(({ id }) => id),
    unagreed: unagreed(frame),
  }
}

const named = ({ number, label, title, titleEn }: ProjectItem): ProjectName => ({
  ...{ number, label, title, titleEn },
})

const inferred = ({ basis }: { basis: string }) => basis === 'inferred'

function ofProjects(looked: readonly Looked[]) {
  const unconfirmed = looked.flatMap(({ item, marks, policyArea }) => {
    const [since] = [marks, policyArea].filter((day) => day !== null).toSorted()
    if (since === undefined) return []
    return {
      ...named(item),
      marks: item.measures.filter(inferred).length,
      isWithoutMarks: marks !== null && item.measures.length === 0,
      policyArea: policyArea !== null,
      since,
    }
  })
  return {
    unconfirmed: unconfirmed.toSorted((a, b) =>
      a.since < b.since ? -1 : Number(a.since > b.since),
    ),
    differing: looked.flatMap(({ item, isExplained }) => {
      const { markCount, measures } = item
      const isSame = markCount === null || markCount === measures.length
      return isSame || isExplained ? [] : [{ ...named(item), markCount, marks: measures.length }]
    }),
    undescribed: looked.filter(({ isDescribed }) => !isDescribed).map(({ item }) => named(item)),
  }
}

const taking = ['lead', 'participating']

function ofMunicipalities({ municipalities }: Frame, looked: readonly Looked[]) {
  const cells = Map.groupBy(
    looked.flatMap(({ item }) =>
      item.participations.map((cell) => ({ ...cell, number: item.number })),
    ),
    ({ municipality }) => municipality,
  )
  const counts = municipalities.map(({ code: municipality }) => {
    const own = cells.get(municipality) ?? []
    return {
      municipality,
      taking: own.filter((cell) => taking.includes(cell.answer) && !inferred(cell)).length,
      unanswered: own.filter(({ answer }) => answer === 'unanswered').map(({ number }) => number),
    }
  })
  const median = medianOf(counts.map((one) => one.taking))
  return {
    unanswered: counts
      .filter(({ unanswered }) => unanswered.length > 0)
      .map(({ municipality, unanswered: numbers }) => ({
        ...{ municipality, projects: numbers.length, numbers },
      })),
    seldom: counts
      .filter((one) => one.taking < median * seldomShare)
      .map((one) => ({ municipality: one.municipality, projects: one.taking, median }))
      .toSorted((a, b) => a.projects - b.projects),
  }
}

function ofParts({ policyAreas, pillars, measures }: Frame, looked: readonly Looked[]) {
  const numbers = measures.map(({ number }) => number)
  const carries = (measure: number) => (one: Looked) =>
    one.item.measures.some(({ number }) => number === measure)
  const listed = policyAreas.map(({ code, pillar }) => {
    const isListed = ({ item }: Looked) =>
      item.policyArea.code === code || (item.relisted?.includes(code) ?? false)
    return { policyArea: code, pillar, projects: looked.filter(isListed) }
  })
  return {
    // Of a vision without a project nothing can be said about its parts.
    uncovered: listed.flatMap(({ policyArea, projects }) => {
      const missing = numbers.filter((number) => !projects.some(carries(number)))
      const isCovered = projects.length > 0 && missing.length === 0
      return isCovered || looked.length === 0
        ? []
        : [{ policyArea, projects: projects.length, measures: missing }]
    }),
    thin: pillars.flatMap(({ number: pillar }) => {
      const own = listed.filter((area) => area.pillar === pillar)
      const all = [...new Set(own.flatMap(({ projects }) => projects))]
      return numbers
        .map((measure) => ({
          ...{ pillar, measure, of: all.length },
          projects: all.filter(carries(measure)).length,
        }))
        .filter(({ projects, of }) => projects > 0 && projects < of * thinShare)
    }),
    unfounded: listed
      .filter(({ projects }) => projects.length > 0 && !projects.some((one) => one.isFounded))
      .map(({ policyArea, projects }) => ({ policyArea, projects: projects.length })),
  }
}

/** Years of the vision that have ended and of which an indicator has no actual, none after its target's. */
function unreportedYears({ vision }: Frame, one: Indicator): number[] {
  const { yearKind, baselineFiscalYear, targetFiscalYear, actuals } = one
  const first = Math.max(vision.fromFiscalYear, (baselineFiscalYear ?? -Infinity) + 1)
  const ended = yearOf(today(), yearKind) - 1
  const last = Math.min(ended, targetFiscalYear ?? ended, vision.toFiscalYear)
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i).filter(
    (year) => !actuals.some(({ fiscalYear }) => fiscalYear === year),
  )
}

function unagreed({ municipalities, agreements }: Frame): string[] {
  const inForce = agreements.filter(({ endedOn }) => endedOn === null || endedOn >= today())
  return municipalities
    .filter(({ role, code }) => role === 'partner' && agreementsOf(inForce, code).length === 0)
    .map(({ code }) => code)
}
