import {
  basis,
  type Facets,
  type ParticipationAnswer,
  participationAnswer,
  projectStatus,
} from '@renkei/schema'
import type { FrameRow } from '../vision/queries.ts'
import { type Conditions, type GroupName, yearsOf } from './groups.ts'
import type { FacetCounts } from './search-queries.ts'
import { answersMatching, answerTag, basisTag, participationTag, statusTag } from './tags.ts'

/** Turns counts by tag into counts by filter value. A document that fails just one group still
 * counts in that group's own facets: these are counted with the other filters applied. */
export function assembleFacets(
  { question, groups }: Conditions,
  { frame, ids }: FrameRow,
  { counts, answers }: FacetCounts,
): Facets {
  const byGroup = new Map<number, Map<number, number>>()
  for (const [failed, tag, count] of counts) {
    const byTag = byGroup.get(failed) ?? new Map<number, number>()
    byGroup.set(failed, byTag.set(tag, count))
  }
  const count = (name: GroupName, tag: number | undefined): number => {
    if (tag === undefined) return 0
    const own = groups.findIndex((group) => group.name === name)
    return (byGroup.get(-1)?.get(tag) ?? 0) + (own < 0 ? 0 : (byGroup.get(own)?.get(tag) ?? 0))
  }
  const whoAnswered = answersMatching(question.participation)
  const answerCount = (value: ParticipationAnswer, i: number): number =>
    question.municipalities.length === 0 ? count('who', answerTag[value]) : (answers[i] ?? 0)

  return {
    measures: frame.measures.map(({ number }) => ({
      value: number,
      count: count('measures', ids.measures[number]),
    })),
    policyAreas: frame.policyAreas.map(({ code }) => ({
      value: code,
      count: count('policyAreas', ids.policyAreas[code]),
    })),
    pillars: frame.pillars.map(({ number }) => ({
      value: number,
      count: count('pillars', ids.pillars[number]),
    })),
    themes: frame.themes.map(({ number }) => ({
      value: number,
      count: count('themes', ids.themes[number]),
    })),
    // A municipality gives a project one answer, so its answers' counts add up.
    municipalities: frame.municipalities.map(({ code }) => ({
      value: code,
      count: whoAnswered.reduce(
        (sum, answer) =>
          sum + count('who', participationTag(ids.municipalities[code] ?? 0, answer)),
        0,
      ),
    })),
    participation: participationAnswer.options.map((value, i) => ({
      value,
      count: answerCount(value, i),
    })),
    basis: basis.options.map((value) => ({ value, count: count('basis', basisTag[value]) })),
    status: projectStatus.options.map((value) => ({
      value,
      count: count('status', statusTag[value]),
    })),
    fiscalYears: yearsOf(frame.vision).map((value) => ({
      value,
      count: count('fiscalYears', value),
    })),
  }
}
