import {
  basis,
  type Basis,
  type Facets,
  fold,
  formsOf,
  formsOfLooked,
  kanaSortKey,
  lookFor,
  type LookedWord,
  type ParticipationAnswer,
  participationAnswer,
  type ProjectItem,
  type ProjectPage,
  projectStatus,
  type Question,
  question as anyQuestion,
  relistedIn,
  searchable,
  subjectsOf,
  synonymsBy,
  usualSynonyms,
  wordsAndParts,
} from '@renkei/schema'
import type { FirstRevision } from '../project/load-queries.ts'
import type { RandomRegion } from './arbitrary-region.ts'

// Search said a second time, one project at a time and without a database, to hold the real one
// against. It shares with it only how text is folded, readings are keyed, and what words are taken for.

type Filter = (project: Dated) => boolean
type Dated = FirstRevision & { updatedOn: string }
type Cell = Dated['participations'][number]

/** The groups a facet can leave out; municipalities and participation ask about the same cells. */
type Group =
  | 'measures'
  | 'policyAreas'
  | 'pillars'
  | 'themes'
  | 'who'
  | 'basis'
  | 'status'
  | 'fiscalYears'

const includesAny = <T>(asked: readonly T[], held: readonly T[]) =>
  asked.length === 0 || asked.some((one) => held.includes(one))

/** A project reduced to what the question may count: with `confirmed`, grounded facts only. */
function readerOf({ confirmed }: Question, { vision }: RandomRegion) {
  const counts = (ground: { basis: Basis }) => !confirmed || ground.basis !== 'inferred'
  const areaOf = (project: Dated) =>
    vision.policyAreas.find(({ code }) => code === project.policyArea.code)
  const marks = (project: Dated) => project.marks.filter(counts)
  return {
    measures: (project: Dated) => marks(project).map(({ measure }) => measure),
    bases: (project: Dated) => marks(project).map((mark) => mark.basis),
    themes: (project: Dated) =>
      marks(project).flatMap(({ measure }) =>
        vision.measures.filter(({ number }) => number === measure).map(({ theme }) => theme),
      ),
    areas: (project: Dated) => [
      ...(counts(project.policyArea) ? [project.policyArea.code] : []),
      ...(counts(project) ? relistedIn(project.texts?.relisted ?? null) : []),
    ],
    pillars: (project: Dated) => (counts(project.policyArea) ? [areaOf(project)?.pillar] : []),
    cells: (project: Dated) => project.participations.filter(counts),
    years: (project: Dated) =>
      Array.from(
        { length: project.toFiscalYear - project.fromFiscalYear + 1 },
        (_, i) => project.fromFiscalYear + i,
      ),
  }
}

const answers = (asked: readonly ParticipationAnswer[], { answer, basis: ground }: Cell): boolean =>
  asked.length > 0
    ? asked.includes(answer)
    : answer === 'lead' ||
      answer === 'participating' ||
      (answer === 'unanswered' && ground === 'inferred')

function filtersOf(question: Question, read: ReturnType<typeof readerOf>): Record<Group, Filter> {
  const { municipalities, participation } = question
  const isAsked = ({ municipality }: Cell) =>
    municipalities.length === 0 || municipalities.includes(municipality)
  return {
    measures: (project) =>
      question.match === 'all'
        ? question.measures.every((measure) => read.measures(project).includes(measure))
        : includesAny(question.measures, read.measures(project)),
    policyAreas: (project) => includesAny(question.policyAreas, read.areas(project)),
    pillars: (project) => includesAny<number | undefined>(question.pillars, read.pillars(project)),
    themes: (project) => includesAny(question.themes, read.themes(project)),
    who: (project) =>
      (municipalities.length === 0 && participation.length === 0) ||
      read.cells(project).some((cell) => isAsked(cell) && answers(participation, cell)),
    basis: (project) => includesAny(question.basis, read.bases(project)),
    status: (project) => includesAny(question.status, [project.status]),
    fiscalYears: (project) => includesAny(question.fiscalYears, read.years(project)),
  }
}

const orders: Record<Exclude<Question['sort'], 'best'>, (a: Dated, b: Dated) => number> = {
  number: () => 0,
  kana: (a, b) => compare(kanaSortKey(a.kana), kanaSortKey(b.kana)),
  page: (a, b) =>
    (a.visionPage ?? Infinity) === (b.visionPage ?? Infinity)
      ? 0
      : compare(a.visionPage ?? Infinity, b.visionPage ?? Infinity),
  updated: (a, b) => compare(b.updatedOn, a.updatedOn),
}
const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const itemOf = (project: Dated): ProjectItem => ({
  number: project.number,
  label: project.texts?.label ?? null,
  title: project.title,
  titleEn: project.titleEn,
  kana: project.kana,
  visionPage: project.visionPage,
  markCount: project.markCount,
  status: project.status,
  updatedOn: project.updatedOn,
  policyArea: { code: project.policyArea.code, basis: project.policyArea.basis },
  ...(project.texts?.relisted ? { relisted: relistedIn(project.texts.relisted) } : {}),
  measures: project.marks
    .map(({ measure, basis: ground }) => ({ number: measure, basis: ground }))
    .toSorted((a, b) => a.number - b.number),
  participations: project.participations
    .map(({ municipality, answer, basis: ground, condition }) => ({
      ...{ municipality, answer, basis: ground },
      ...(typeof condition === 'string' ? { condition } : {}),
    }))
    .toSorted((a, b) => compare(a.municipality, b.municipality)),
})

const usual = synonymsBy(usualSynonyms)

/** What search must answer: the page, the total, and the counts beside every filter value; where nothing
 * matches, what the words' parts find, or each word by itself. */
export function naiveSearch(region: RandomRegion, question: Question) {
  const made = wordsAndParts(question.text, usual)
  const words = [...made.keys()]
  const each = words.map((word) => [word])
  const found = answerTo(region, question, each)
  if (found.total > 0 || words.length === 0) return { ...found, near: [] }
  const { asOf, confirmed, language } = question
  const simple = anyQuestion.parse({
    ...{ region: 'any', asOf, confirmed, language, facets: true, size: 3 },
  })
  const near = [...new Set([...made].flat(2))]
    .slice(0, 8)
    .map((word) => ({ word, ...answerTo(region, simple, [[word]]) }))
    .filter(({ total }) => total > 0)
    .map(({ word, total, items, facets }) => ({
      ...{ word, total, items },
      policyAreas: (facets?.policyAreas ?? [])
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count)
        .slice(0, 5),
    }))
  const known = near.map(({ word }) => word)
  const parts = words.map((word) =>
    known.includes(word) ? [word] : (made.get(word) ?? []).filter((part) => known.includes(part)),
  )
  const isMade = parts.join() !== each.join() && parts.every(({ length }) => length > 0)
  const whole = [...new Set(parts.flat())]
  const frame = { ...region.vision, municipalities: region.catalogue.municipalities }
  const subjects = subjectsOf(lookFor(whole, question.language, frame, usual))
  for (const [split, asked, fits] of [
    ['all', whole.map((part) => [part]), isMade] as const,
    ['any', parts, isMade] as const,
    ['some', [subjects], words.length > 1 && subjects.length > 0] as const,
  ]) {
    if (!fits) continue
    const again = answerTo(region, question, asked)
    if (again.total > 0) return { ...again, looked: { ...again.looked, split }, near: [] }
  }
  return { ...found, near }
}

/** How far a project is from a word; null where it has nothing to do with it. */
function distanceFrom(
  looked: LookedWord,
  project: Dated,
  { language }: Question,
  read: ReturnType<typeof readerOf>,
): number | null {
  const own = formsOf(fold(looked.word))
  const forms = formsOfLooked(looked)
  const named = [
    project.title,
    project.kana,
    project.texts?.label ?? '',
    language === 'en' ? (project.titleEn ?? '') : '',
  ]
  const holds = (some: string[]) =>
    some.some((form) => named.some((text) => searchable(text).includes(form)))
  if (holds(own)) return 0
  if (holds(forms)) return 1
  if (read.areas(project).some((code) => looked.policyAreas.includes(code))) return 2
  if (read.measures(project).some((number) => looked.measures.includes(number))) return 4
  const takesPart = read
    .cells(project)
    .some((cell) => looked.municipalities.includes(cell.municipality) && answers([], cell))
  return takesPart ? 5 : null
}

function answerTo(region: RandomRegion, question: Question, words: readonly string[][]) {
  const read = readerOf(question, region)
  const filters = filtersOf(question, read)
  const frame = { ...region.vision, municipalities: region.catalogue.municipalities }
  const looked = words.map((either) => lookFor(either, question.language, frame, usual))
  const distances = new Map<Dated, number>()
  for (const { validFrom, projects: some } of region.batches) {
    for (const project of some) {
      const dated = { ...project, updatedOn: validFrom }
      const each = looked.map((either) => {
        const known = either.flatMap((word) => distanceFrom(word, dated, question, read) ?? [])
        return known.length === 0 ? null : Math.min(...known)
      })
      if (each.every((distance) => distance !== null)) {
        distances.set(
          dated,
          each.reduce((sum, distance) => sum + distance, 0),
        )
      }
    }
  }
  const projects = [...distances.keys()]
  const matching = (without?: Group) =>
    projects.filter((project) =>
      Object.entries(filters).every(([name, filter]) => name === without || filter(project)),
    )
  const { sort } = question
  const order = (a: Dated, b: Dated) =>
    sort === 'best' ? (distances.get(a) ?? 0) - (distances.get(b) ?? 0) : orders[sort](a, b)
  const found = matching().toSorted((a, b) => order(a, b) || a.number - b.number)
  const start = (question.page - 1) * question.size
  return {
    items: found.slice(start, start + question.size).map(itemOf),
    total: found.length,
    page: question.page,
    size: question.size,
    facets: question.facets ? facetsOf(region, question, read, matching) : null,
    looked: { words: looked.flat(), split: 'no' as ProjectPage['looked']['split'] },
  }
}

function facetsOf(
  { catalogue, vision }: RandomRegion,
  { municipalities, participation }: Question,
  read: ReturnType<typeof readerOf>,
  matching: (without: Group) => Dated[],
): Facets {
  const facet = <T>(
    group: Group,
    values: readonly T[],
    has: (project: Dated, value: T) => boolean,
  ) =>
    values.map((value) => ({
      value,
      count: matching(group).filter((project) => has(project, value)).length,
    }))
  const numbers = (values: readonly { number: number }[]) => values.map(({ number }) => number)
  const { fromFiscalYear: from, toFiscalYear: to } = vision.vision
  return {
    measures: facet('measures', numbers(vision.measures), (p, value) =>
      read.measures(p).includes(value),
    ),
    policyAreas: facet(
      'policyAreas',
      vision.policyAreas.map(({ code }) => code),
      (p, value) => read.areas(p).includes(value),
    ),
    pillars: facet('pillars', numbers(vision.pillars), (p, value) =>
      read.pillars(p).includes(value),
    ),
    themes: facet('themes', numbers(vision.themes), (p, value) => read.themes(p).includes(value)),
    municipalities: facet(
      'who',
      catalogue.municipalities.map(({ code }) => code),
      (p, value) =>
        read.cells(p).some((cell) => cell.municipality === value && answers(participation, cell)),
    ),
    participation: facet('who', participationAnswer.options, (p, value) =>
      read
        .cells(p)
        .some(
          (cell) =>
            cell.answer === value &&
            (municipalities.length === 0 || municipalities.includes(cell.municipality)),
        ),
    ),
    basis: facet('basis', basis.options, (p, value) => read.bases(p).includes(value)),
    status: facet('status', projectStatus.options, (p, value) => p.status === value),
    fiscalYears: facet(
      'fiscalYears',
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
      (p, value) => read.years(p).includes(value),
    ),
  }
}
