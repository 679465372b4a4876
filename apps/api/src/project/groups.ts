import { parameterOf, type Question } from '@renkei/schema'
import { Refused } from '../refusal.ts'
import type { FrameRow } from '../vision/queries.ts'
import { answersMatching, answerTag, basisTag, participationTag, statusTag } from './tags.ts'

/** Filters that share a fate: `who` is the municipalities and participation filters together, since
 * they ask about the same cells. */
export type GroupName =
  | 'measures'
  | 'policyAreas'
  | 'pillars'
  | 'themes'
  | 'who'
  | 'basis'
  | 'status'
  | 'fiscalYears'

/** A condition on a document's tags: at least one of `tags`, or all of them. */
export type Group = { name: GroupName; tags: number[]; match: 'any' | 'all' }

/** A question in the database's terms: ids in place of numbers and codes. */
export type Conditions = {
  question: Question
  vision: number
  groups: Group[]
  municipalities: number[]
}

function resolve(ids: Record<string, number>, name: string, values: readonly (string | number)[]) {
  return values.map((value) => {
    const id = ids[value]
    if (id === undefined) {
      throw new Refused('filterInvalid', { parameter: parameterOf(name), value: String(value) })
    }
    return id
  })
}

/** The conditions a question sets, as tags. Throws Refused for values unknown to the vision. */
export function conditionsOf(question: Question, { vision_id: vision, ids }: FrameRow): Conditions {
  const municipalities = resolve(ids.municipalities, 'municipalities', question.municipalities)
  const who =
    municipalities.length === 0
      ? question.participation.map((answer) => answerTag[answer])
      : municipalities.flatMap((id) =>
          answersMatching(question.participation).map((answer) => participationTag(id, answer)),
        )
  const groups: Group[] = [
    {
      name: 'measures',
      tags: resolve(ids.measures, 'measures', question.measures),
      match: question.match,
    },
    {
      name: 'policyAreas',
      tags: resolve(ids.policyAreas, 'policyAreas', question.policyAreas),
      match: 'any',
    },
    { name: 'pillars', tags: resolve(ids.pillars, 'pillars', question.pillars), match: 'any' },
    { name: 'themes', tags: resolve(ids.themes, 'themes', question.themes), match: 'any' },
    { name: 'who', tags: who, match: 'any' },
    { name: 'basis', tags: question.basis.map((value) => basisTag[value]), match: 'any' },
    { name: 'status', tags: question.status.map((value) => statusTag[value]), match: 'any' },
    { name: 'fiscalYears', tags: question.fiscalYears, match: 'any' },
  ]
  return { question, vision, groups: groups.filter(({ tags }) => tags.length > 0), municipalities }
}
