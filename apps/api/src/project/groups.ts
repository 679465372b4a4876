import {
  fold,
  formsOf,
  formsOfLooked,
  type LookedWord,
  parameterOf,
  type Question,
  type Vision,
} from '@renkei/schema'
import { namedId } from '../vision/frame.ts'
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

/** A condition on a document's tags: at least one of `tags`, or all of them. `values` are the tags
 * of everything its filter offers; null for `who`, which has a tag for each cell. */
export type Group = {
  name: GroupName
  tags: number[]
  match: 'any' | 'all'
  values: number[] | null
}

/** A word in the database's terms: a document matches that holds one of `forms` or one of `tags`. `own` are the
 * forms of the word itself, without what stands for it. */
export type Word = {
  own: string[]
  forms: string[]
  tags: number[]
  areaTags: number[]
  measureTags: number[]
}

/** A question in the database's terms: ids in place of numbers and codes. */
export type Conditions = {
  question: Question
  vision: number
  groups: Group[]
  municipalities: number[]
  words: Word[]
}

const resolve = (ids: Record<string, number>, name: string, values: readonly (string | number)[]) =>
  values.map((value) => namedId(ids, parameterOf(name), value))

/** The fiscal years a vision spans. */
export const yearsOf = ({ fromFiscalYear, toFiscalYear }: Vision): number[] =>
  Array.from({ length: toFiscalYear - fromFiscalYear + 1 }, (_, i) => fromFiscalYear + i)

function wordOf(looked: LookedWord, { ids }: FrameRow): Word {
  const { word, policyAreas, measures, municipalities } = looked
  const tagsOf = (known: Record<string, number>, named: readonly (string | number)[]) =>
    named.flatMap((one) => known[one] ?? [])
  const own = formsOf(fold(word))
  const areaTags = tagsOf(ids.policyAreas, policyAreas)
  const measureTags = tagsOf(ids.measures, measures)
  const placeTags = tagsOf(ids.municipalities, municipalities).flatMap((id) =>
    answersMatching([]).map((answer) => participationTag(id, answer)),
  )
  return {
    own,
    forms: formsOfLooked(looked),
    tags: [...areaTags, ...measureTags, ...placeTags],
    areaTags,
    measureTags,
  }
}

const eitherOf = (words: readonly Word[]): Word => {
  const all = <Name extends keyof Word>(name: Name) => [
    ...new Set<Word[Name][number]>(words.flatMap((word): Word[Name][number][] => word[name])),
  ]
  return {
    own: all('own'),
    forms: all('forms'),
    tags: all('tags'),
    areaTags: all('areaTags'),
    measureTags: all('measureTags'),
  }
}

/** The conditions a question sets, as tags, and what is looked for: of each of `looked` one of its words. Throws Refused for values
 * unknown to the vision. */
export function conditionsOf(
  question: Question,
  framed: FrameRow,
  looked: readonly (readonly LookedWord[])[],
): Conditions {
  const { vision_id: vision, frame, ids } = framed
  const municipalities = resolve(ids.municipalities, 'municipalities', question.municipalities)
  const who =
    municipalities.length === 0
      ? question.participation.map((answer) => answerTag[answer])
      : municipalities.flatMap((id) =>
          answersMatching(question.participation).map((answer) => participationTag(id, answer)),
        )
  const { vision: edition } = frame
  const group = (name: GroupName, tags: number[], values: number[] | null): Group => ({
    name,
    tags,
    match: name === 'measures' ? question.match : 'any',
    values,
  })
  const named = (name: 'measures' | 'policyAreas' | 'pillars' | 'themes') =>
    group(name, resolve(ids[name], name, question[name]), Object.values(ids[name]))
  const fixed = <T extends string>(name: GroupName, tags: Record<T, number>, asked: readonly T[]) =>
    group(
      name,
      asked.map((value) => tags[value]),
      Object.values(tags),
    )
  const groups = [
    named('measures'),
    named('policyAreas'),
    named('pillars'),
    named('themes'),
    group('who', who, null),
    fixed('basis', basisTag, question.basis),
    fixed('status', statusTag, question.status),
    group('fiscalYears', question.fiscalYears, yearsOf(edition)),
  ]
  return {
    question,
    vision,
    groups: groups.filter(({ tags }) => tags.length > 0),
    municipalities,
    words: looked.map((either) => eitherOf(either.map((word) => wordOf(word, framed)))),
  }
}
