import {
  basis,
  type Basis,
  type Facets,
  holdsWord,
  kanaSortKey,
  type ParticipationAnswer,
  participationAnswer,
  type ProjectItem,
  projectStatus,
  type Question,
  searchable,
  wordsOf,
} from '@renkei/schema'
import type { FirstRevision } from '../project/load-queries.ts'
import type { RandomRegion } from './arbitrary-region.ts'

// Search said a second time, one project at a time and without a database, to hold the real one
// against. It shares with it only how text is folded and readings are keyed.

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
    areas: (project: Dated) => (counts(project.policyArea) ? [project.policyArea.code] : []),
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

const orders: Record<Question['sort'], (a: Dated, b: Dated) => number> = {
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
  title: project.title,
  titleEn: project.titleEn,
  kana: project.kana,
  visionPage: project.visionPage,
  markCount: project.markCount,
  status: project.status,
  updatedOn: project.updatedOn,
  policyArea: { code: project.policyArea.code, basis: project.policyArea.basis },
  measures: project.marks
    .map(({ measure, basis: ground }) => ({ number: measure, basis: ground }))
    .toSorted((a, b) => a.number - b.number),
  participations: project.participations
    .map(({ municipality, answer, basis: ground }) => ({ municipality, answer, basis: ground }))
    .toSorted((a, b) => compare(a.municipality, b.municipality)),
})

/** What search must answer: the page, the total, and the counts beside every filter value. */
export function naiveSearch(region: RandomRegion, question: Question) {
  const read = readerOf(question, region)
  const filters = filtersOf(question, read)
  const words = wordsOf(question.text)
  const projects = region.batches
    .flatMap(({ validFrom, projects: some }) =>
      some.map((project) => ({ ...project, updatedOn: validFrom })),
    )
    .filter(({ title, kana, titleEn }) =>
      words.every((word) =>
        [title, kana, question.language === 'en' ? (titleEn ?? '') : ''].some((text) =>
          holdsWord(searchable(text), word),
        ),
      ),
    )
  const matching = (without?: Group) =>
    projects.filter((project) =>
      Object.entries(filters).every(([name, filter]) => name === without || filter(project)),
    )
  const found = matching().toSorted((a, b) => orders[question.sort](a, b) || a.number - b.number)
  const start = (question.page - 1) * question.size
  return {
    items: found.slice(start, start + question.size).map(itemOf),
    total: found.length,
    page: question.page,
    size: question.size,
    facets: question.facets ? facetsOf(region, question, read, matching) : null,
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
