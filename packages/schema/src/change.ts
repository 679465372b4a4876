import { z } from 'zod'
import { alignmentTransitions } from './alignment.ts'
import { draft } from './application.ts'
import { basis } from './basis.ts'
import { yearKind } from './counted-year.ts'
import { indicatorOwners } from './indicator.ts'
import { day, number, whole } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { participationAnswer, participationCondition } from './participation.ts'
import { readNumber } from './parameters.ts'
import { author } from './person.ts'
import { planItemName } from './plan-item-name.ts'
import { projectStatus, revisionEvent } from './project.ts'
import { policyAreaCode, visionRef } from './vision.ts'

const many = <T extends z.ZodType>(value: T) => z.array(value).max(50).default([])

/** What changes may be of: those of any project, area or municipality named here; all where none is. A municipality's
 * are those of the projects it takes part in, of its answers, its indicators and its plans. */
export const changeOf = z.object({
  projects: many(number),
  policyAreas: many(policyAreaCode),
  municipalities: many(municipalityCode),
})
export type ChangeOf = z.infer<typeof changeOf>

/** What changed in a vision from one day (ISO date, Japan time) to another, both included; until today
 * where no other is named. */
export const changeQuestion = z.object({
  ...visionRef.shape,
  ...changeOf.shape,
  since: day(),
  until: day().optional(),
  page: whole(1, 1_000_000).default(1),
})
export type ChangeQuestion = z.input<typeof changeQuestion>

/** What an indicator is, besides its values. */
export const indicatorFacts = [
  ...(['title', ...indicatorOwners, 'unit', 'kind', 'direction', 'yearKind'] as const),
  ...(['countedOn', 'baseline', 'baselineWords', 'baselineFiscalYear'] as const),
  ...([
    'target',
    'targetWords',
    'targetFiscalYear',
    'source',
    'municipality',
    'department',
  ] as const),
  ...(['totalling', 'weight'] as const),
] as const
export type IndicatorFact = (typeof indicatorFacts)[number]

const decisions = Object.keys(alignmentTransitions) as (keyof typeof alignmentTransitions)[]

const cell = z.object({
  answer: participationAnswer,
  basis,
  condition: participationCondition,
})
const area = z.object({ code: z.string(), basis })

/** A fact with what it was and is; null where there was, or is, none. `count`: the reason why the marks
 * differ in number from the source. */
const changedFact = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('measure'),
    number: z.number().int(),
    was: basis.nullable(),
    is: basis.nullable(),
  }),
  z.object({
    of: z.literal('municipality'),
    code: z.string(),
    was: cell.nullable(),
    is: cell.nullable(),
  }),
  z.object({ of: z.literal('area'), was: area, is: area }),
  z.object({ of: z.literal('status'), was: projectStatus, is: projectStatus }),
  z.object({ of: z.literal('count'), was: z.string().nullable(), is: z.string().nullable() }),
])
export type ChangedFact = z.infer<typeof changedFact>

/** When something became different (`day` in Japan, `at` when it was written), and by whose decision: people
 * are not named. */
export const happened = {
  day: z.iso.date(),
  at: z.iso.datetime({ offset: true }),
  by: author.nullable(),
}

export const change = z.discriminatedUnion('kind', [
  /** A revision of a project, named as it says. `fields` and `facts` differ from the revision before it;
   * none for the first. */
  z.object({
    kind: z.literal('project'),
    ...happened,
    number: z.number().int(),
    label: z.string().nullable(),
    title: z.string(),
    titleEn: z.string().nullable(),
    revision: z.number().int(),
    event: revisionEvent,
    note: z.string(),
    noteEn: z.string().nullable(),
    reason: z.string().nullable(),
    /** `was` and `is` of what is one text; null of what is a table. */
    fields: z.array(
      z.object({ field: draft.keyof(), was: z.string().nullable(), is: z.string().nullable() }),
    ),
    facts: z.array(changedFact),
  }),
  /** The answers to an inquiry were published. */
  z.object({
    kind: z.literal('report'),
    ...happened,
    id: z.number().int(),
    title: z.string(),
    fiscalYear: z.number().int(),
  }),
  /** An indicator was given the value of a year, or, `revision` above 1, another one than before. */
  z.object({
    kind: z.literal('actual'),
    ...happened,
    id: z.number().int(),
    project: z.number().int().nullable(),
    title: z.string(),
    unit: z.string(),
    fiscalYear: z.number().int(),
    yearKind,
    revision: z.number().int(),
    was: z.number().nullable(),
    is: z.number(),
    /** Of how many municipalities it comes, of how many it should; null where it is not computed of theirs. */
    coverage: z.object({ made: z.number().int(), of: z.number().int() }).nullable(),
    reason: z.string().nullable(),
  }),
  /** An indicator itself was registered, changed or ended; `fields` are what differs, as stored. */
  z.object({
    kind: z.literal('indicator'),
    ...happened,
    id: z.number().int(),
    project: z.number().int().nullable(),
    title: z.string(),
    event: z.enum(['create', 'save', 'end', 'correctTarget']),
    /** What its years are. */
    yearKind,
    /** Known for good by this number. */
    entry: z.number().int(),
    fields: z.array(
      z.object({
        field: z.enum(indicatorFacts),
        was: z.union([z.string(), z.number()]).nullable(),
        is: z.union([z.string(), z.number()]).nullable(),
      }),
    ),
  }),
  /** That a project serves an item of a plan was decided, or that decision was taken back. `item` is null where the
   * plan no longer has it. */
  z.object({
    kind: z.literal('alignment'),
    ...happened,
    number: z.number().int(),
    title: z.string(),
    event: z.enum(['add', ...decisions]),
    entry: z.number().int(),
    item: planItemName.nullable(),
    reason: z.string(),
  }),
  /** A plan was put into the registry, or read again: how many of its items came, changed and went. */
  z.object({
    kind: z.literal('plan'),
    ...happened,
    plan: z.string(),
    title: z.string(),
    titleEn: z.string(),
    event: z.enum(['load', 'reload']),
    entry: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    removed: z.number().int(),
  }),
  /** The region and its vision were brought into the registry by a workbook, with how many projects; or its next
   * vision; or the vision was revised, with how many of its projects. */
  z.object({
    kind: z.literal('region'),
    ...happened,
    title: z.string(),
    titleEn: z.string().nullable(),
    event: z.enum(['bring', 'vision', 'revise']),
    entry: z.number().int(),
    projects: z.number().int(),
  }),
])
export type Change = z.infer<typeof change>
/** What may happen to what is no project, with a word for each. */
export type ChangeEvents = {
  report: string
  actual: Record<'add' | 'correct', string>
} & {
  [kind in 'indicator' | 'alignment' | 'plan' | 'region']: Record<
    Extract<Change, { kind: kind }>['event'],
    string
  >
}
/** A field that differs between two revisions, with what it said. */
export type ChangedField = ProjectChange['fields'][number]
type ChangeTo<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>
export type ProjectChange = ChangeTo<'project'>
export type ReportChange = ChangeTo<'report'>
export type ActualChange = ChangeTo<'actual'>
export type IndicatorChange = ChangeTo<'indicator'>
export type AlignmentChange = ChangeTo<'alignment'>
export type PlanChange = ChangeTo<'plan'>
export type RegionChange = ChangeTo<'region'>

/** Newest day first; within a day what one department decided stands together, reports before the rest, the
 * latest first. */
export const changePage = z.object({
  since: z.iso.date(),
  until: z.iso.date(),
  items: z.array(change),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
})
export type ChangePage = z.infer<typeof changePage>

/** The parameters of an address that ask for changes, besides the vision. */
export const changeParameters = [
  ...(['since', 'until', 'page'] as const),
  ...(['project', 'policyArea', 'municipality'] as const),
] as const

/** The parameter that carries a part of a question. */
export const changeParameterOf = (name: string): string =>
  ({
    projects: 'project',
    policyAreas: 'policyArea',
    municipalities: 'municipality',
    kinds: 'kind',
  })[name] ?? name

/** Reads of which projects, areas and municipalities the changes of an address are; as they stand there, unchecked. */
export const readChangeOf = (
  values: (parameter: string) => readonly string[],
): { projects: unknown[]; policyAreas: unknown[]; municipalities: unknown[] } => ({
  projects: values('project').map(readNumber),
  policyAreas: [...values('policyArea')],
  municipalities: [...values('municipality')],
})

/** The same, written; without what nothing is asked of. */
export const writeChangeOf = ({
  projects,
  policyAreas,
  municipalities,
}: ChangeOf): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries({
      project: projects.map(String),
      policyArea: policyAreas,
      municipality: municipalities,
    }).filter(([, values]) => values.length > 0),
  )

/** Every parameter of an address that is a day. */
export const dayParameters: ReadonlySet<string | undefined> = new Set(['asOf', 'since', 'until'])
