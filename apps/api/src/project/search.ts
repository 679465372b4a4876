import {
  lookFor,
  type ProjectItem,
  type ProjectPage,
  type Question,
  subjectsOf,
  question as anyQuestion,
  wordsAndParts,
  wordsIn,
} from '@renkei/schema'
import { keeper } from '../audit/kept.ts'
import { portion } from '../db/portions.ts'
import type { Db } from '../db/schema.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import { assembleFacets } from './facets.ts'
import { type Conditions, conditionsOf } from './groups.ts'
import {
  type Counted,
  selectFacets,
  selectFacetsOfEach,
  selectIds,
  selectItems,
  selectItemsOfPage,
  selectPage,
} from './search-queries.ts'

/** Answers a question about one vision's projects: a page of items, how many there are, and on
 * request the counts beside every filter value. Where nothing matches it looks for what the words are made of,
 * and tells what they find one by one. Throws Refused for an unknown region, edition or filter value, and for a
 * day before the vision. */
export const searchProjects = async (db: Db, question: Question): Promise<ProjectPage> =>
  (await search(db, question)).page

/** Every project that a question finds, in its order, in portions: no more than one is held in memory, and each is read
 * when it is asked for. Which they are is settled at the beginning of each pass; what is approved meanwhile is told as it is
 * then. Throws Refused as `searchProjects` does. */
export async function projectsInPortions(
  db: Db,
  question: Question,
): Promise<() => AsyncIterable<ProjectItem[]>> {
  const { page, asked } = await search(db, { ...question, page: 1, size: portion })
  return async function* () {
    if (page.total <= portion) yield page.items
    else
      for (const ids of await selectIds(db, asked, portion))
        yield await selectItems(db, asked.question, ids)
  }
}

type Answered = { page: ProjectPage; asked: Conditions }

async function search(db: Db, question: Question): Promise<Answered> {
  const framed = await frameOf(db, question)
  checkDay(framed.frame.vision, question.asOf)
  const words = wordsIn(question.text)
  const first = await lookUp(db, question, framed, words.map(alone))
  if (first.page.total > 0 || words.length === 0) return first

  const made = wordsAndParts(question.text, framed.synonyms)
  const near = await nearTo(db, question, framed, made)
  const isKnown = (word: string) => near.some((one) => one.word === word)
  const known = words.map((word) =>
    isKnown(word) ? [word] : (made.get(word) ?? []).filter(isKnown),
  )
  const isMade = known.some((parts, at) => parts.length > 0 && parts[0] !== words[at])
  const parts = [...new Set(known.flat())]
  const subjects = subjectsOf(lookForIn(question, framed, parts))
  const attempts = [
    ...(isMade && known.every(({ length }) => length > 0)
      ? ([
          ['all', parts.map(alone)],
          ['any', known],
        ] as const)
      : []),
    ...(words.length > 1 && subjects.length > 0 ? ([['some', [subjects]]] as const) : []),
  ]
  for (const [split, asked] of attempts) {
    const again = await lookUp(db, question, framed, asked)
    const { page } = again
    if (page.total > 0) return { ...again, page: { ...page, looked: { ...page.looked, split } } }
  }
  return { ...first, page: { ...first.page, near } }
}

const alone = (word: string) => [word]

const lookForIn = (
  { language }: Question,
  { frame, synonyms }: FrameRow,
  words: readonly string[],
) => lookFor(words, language, frame, synonyms)

async function lookUp(
  db: Db,
  question: Question,
  framed: FrameRow,
  words: readonly (readonly string[])[],
): Promise<Answered> {
  const looked = words.map((either) => lookForIn(question, framed, either))
  const asked = conditionsOf(question, framed, looked)
  const found = question.facets
    ? await findCounted(db, asked)
    : { ...(await selectPage(db, asked)), facetCounts: null }
  const page: ProjectPage = {
    items: JSON.parse(found.items) as ProjectItem[],
    total: found.total,
    page: question.page,
    size: question.size,
    facets: found.facetCounts && assembleFacets(asked, framed, found.facetCounts),
    looked: { words: looked.flat(), split: 'no' },
    near: [],
  }
  return { page, asked }
}

const keep = keeper<Pick<Counted, 'total' | 'facetCounts'>>(300)

// However a page is sorted and turned, what it is a page of is counted once. The counts are kept, the items are not.
async function findCounted(db: Db, asked: Conditions): Promise<Counted> {
  const { question, ...others } = asked
  const { asOf, confirmed, language } = question
  let items: string | undefined
  const counted = await keep(
    db,
    JSON.stringify({ asOf, confirmed, language, ...others }),
    async () => {
      const found = await selectFacets(db, asked)
      items = found.items
      return { total: found.total, facetCounts: found.facetCounts }
    },
  )
  return { ...counted, items: items ?? (await selectItemsOfPage(db, asked)) }
}

const mostWords = 8

async function nearTo(
  db: Db,
  { region, vision, asOf, language, confirmed }: Question,
  framed: FrameRow,
  made: ReadonlyMap<string, string[]>,
): Promise<ProjectPage['near']> {
  const each = [...new Set([...made].flat(2))].slice(0, mostWords)
  const question = anyQuestion.parse({
    ...{ region, vision, asOf, language, confirmed },
    ...{ size: 3, facets: true },
  })
  const asked = each.map((word) =>
    conditionsOf(question, framed, [lookForIn(question, framed, [word])]),
  )
  const found = await selectFacetsOfEach(db, asked)
  return found.flatMap(({ total, items, facetCounts }, at) => {
    const [word, conditions] = [each[at], asked[at]]
    if (total === 0 || word === undefined || !conditions) return []
    const policyAreas = assembleFacets(conditions, framed, facetCounts)
      .policyAreas.filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 5)
    return [{ word, total, items: JSON.parse(items) as ProjectItem[], policyAreas }]
  })
}
