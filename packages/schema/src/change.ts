import { z } from 'zod'
import { draft } from './application.ts'
import { basis } from './basis.ts'
import { day, whole } from './kinds.ts'
import { participationAnswer, participationCondition } from './participation.ts'
import { author } from './person.ts'
import { projectStatus, revisionEvent } from './project.ts'
import { visionRef } from './vision.ts'

/** What changed in a vision from one day (ISO date, Japan time) to another, both included; until today
 * where no other is named. */
export const changeQuestion = z.object({
  ...visionRef.shape,
  since: day(),
  until: day().optional(),
  page: whole(1, 1_000_000).default(1),
})
export type ChangeQuestion = z.input<typeof changeQuestion>

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
const happened = {
  day: z.iso.date(),
  at: z.iso.datetime({ offset: true }),
  by: author.nullable(),
}

const change = z.discriminatedUnion('kind', [
  /** A revision of a project, named as it says. `fields` and `facts` differ from the revision before it;
   * none for the first. */
  z.object({
    kind: z.literal('project'),
    ...happened,
    number: z.number().int(),
    title: z.string(),
    titleEn: z.string().nullable(),
    revision: z.number().int(),
    event: revisionEvent,
    note: z.string(),
    noteEn: z.string().nullable(),
    reason: z.string().nullable(),
    fields: z.array(draft.keyof()),
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
    revision: z.number().int(),
    was: z.number().nullable(),
    is: z.number(),
    reason: z.string().nullable(),
  }),
])
export type Change = z.infer<typeof change>
export type ProjectChange = Extract<Change, { kind: 'project' }>

/** Newest day first; within a day what one department decided stands together, reports before the rest, the
 * latest first. */
const changePage = z.object({
  since: z.iso.date(),
  until: z.iso.date(),
  items: z.array(change),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
})
export type ChangePage = z.infer<typeof changePage>

/** The parameters of an address that ask for changes, besides the vision. */
export const changeParameters = ['since', 'until', 'page'] as const

/** Every parameter of an address that is a day. */
export const dayParameters: ReadonlySet<string | undefined> = new Set(['asOf', 'since', 'until'])
