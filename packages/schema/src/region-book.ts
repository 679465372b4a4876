import { z } from 'zod'
import { refusal } from './error.ts'
import { id, line, number } from './kinds.ts'
import { author } from './person.ts'
import { calledProject } from './project-number.ts'
import { revisionEvent } from './project.ts'
import { regionSlug, type RegionScheme } from './region.ts'

/** The most cores that a region of a scheme has: two cities may share what a core does. */
export const mostCores: Record<RegionScheme, number> = { renkei: 2, teiju: 2 }

/** What can be wrong with a cell of the workbook of a region. */
const regionBookProblem = z.enum([
  'required',
  'formula',
  'struck',
  'noteMark',
  'shownOtherwise',
  'controlCharacters',
  'notNumber',
  'notWhole',
  'notYear',
  'notDay',
  /** No day, month or year. */
  'notPartial',
  'tooLong',
  'tooLarge',
  /** None of the words that may stand there, which are in `words`. */
  'notChoice',
  /** No code of a municipality. */
  'notCode',
  /** No name of an address; no sign that other sheets can use; no code of a policy area. */
  'notSlug',
  'notKey',
  'notAreaCode',
  /** It names a row that its sheet (`words`) does not have. */
  'unknown',
  /** A further policy area that is the project's own. */
  'isMainArea',
  /** A name that is not the one of the row named beside it, which is in `words`. */
  'otherName',
  /** The row is there already, further up. */
  'twice',
  /** A municipality whose memberships overlap. */
  'overlaps',
  /** A heading that stands twice. */
  'headingTwice',
  'lacksSheet',
  'lacksColumn',
  'oneRow',
  'lacksRows',
  /** Earlier than what it ends. */
  'endsBefore',
  /** No core, or more than `limit` of them. */
  'noCore',
  'tooManyCores',
  /** An inferred fact without its reason; one of a document that does not say of which; one that nobody in the
   * registry has confirmed. */
  'lacksReason',
  'lacksDocument',
  'notConfirmed',
  /** A reason of what stands in a document. */
  'needlessReason',
  /** The registry has a region, or the region a vision, of this name. */
  'regionThere',
  'otherRegion',
  'editionThere',
  /** It is what the region cannot change: its address. */
  'unknownKey',
  /** A municipality that the registry calls otherwise, as `words` say. */
  'calledOtherwise',
  /** A core that leaves. */
  'coreStays',
  /** Neither a municipality nor another name, or both. */
  'oneOfTwo',
  /** A further thing that an indicator should measure. */
  'oneOwner',
  /** Words of a baseline or target that say another value than stands beside them. */
  'notAsPrinted',
  /** An amount below 0, of less than 千円, or beyond what the registry holds. */
  'notMoney',
  /** A score at which a grade begins though there are no criteria, fewer than two grades; points that add up to `words`,
   * not to 100. */
  'lacksCriteria',
  'lacksGrades',
  'notHundred',
  /** Grades of one name; one that begins no lower than the one before it (`words`); a last one above 0; one that
   * shares count after one that they do not, or all of them. */
  'sameGrade',
  'notDescending',
  'notFromZero',
  'countedApart',
  'allBest',
  /** What a workbook does not change in a region that is held; a row that does not go. */
  'fixed',
  'stays',
  /** Another number of a project, which is its address; the number of the project that `words` name. */
  'numberStays',
  'numberTaken',
  /** A revision without its day, or of a day that is still to come, or not after the one before (`words`). */
  'lacksRevision',
  'inFuture',
  'notLater',
  /** A vision that the next one has taken the place of, on the day in `words`. */
  'visionClosed',
  /** A predecessor that there is not, or that is the row itself; one of another name, which is in `words`. */
  'noPredecessor',
  'ownPredecessor',
  'otherPredecessor',
  /** The key of a row of another vision. */
  'formerKey',
])
export type RegionBookProblem = z.infer<typeof regionBookProblem>

const cellProblem = z.object({
  sheet: z.string(),
  /** Address such as E14. */
  cell: z.string(),
  /** The column's heading. */
  column: z.string(),
  problem: regionBookProblem,
  holds: z.string(),
  limit: z.number().optional(),
  words: z.array(z.string()).optional(),
})
export type RegionBookCell = z.infer<typeof cellProblem>

const bookOutcome = z.enum(['added', 'changed', 'ended'])
export type BookOutcome = z.infer<typeof bookOutcome>

const bookedRow = z.object({
  sheet: z.string(),
  /** Row number in the sheet, from 1; null of what is no longer there. */
  row: z.number().int().nullable(),
  /** What names it to people. */
  name: z.string(),
  outcome: bookOutcome,
  /** What differs, as cells show it; none of what is added or no longer there. */
  cells: z.array(z.object({ column: z.string(), was: z.string(), is: z.string() })),
})
export type BookedRow = z.infer<typeof bookedRow>

const counts = { added: z.number().int(), changed: z.number().int(), ended: z.number().int() }

/** An application or inquiry that is still open, by name. */
const open = z.array(z.object({ id, title: z.string() }))

/** A project that somebody changed since the workbook was taken out, and which the workbook changes as well. */
const bookConflict = z.object({
  ...calledProject.shape,
  event: revisionEvent,
  by: author.nullable(),
  at: z.iso.datetime({ offset: true }),
})
export type BookConflict = z.infer<typeof bookConflict>

/** What is still open about a project that would end, or a municipality that would leave. */
const bookHanging = z.object({ name: z.string(), applications: open, inquiries: open })
export type BookHanging = z.infer<typeof bookHanging>

/** What the workbook of a region would change. */
export const regionBookPreview = z.object({
  /** By which it can be taken over; null where something in it is wrong or nothing would change. */
  id: id.nullable(),
  /** A region that the registry does not hold, or one of its visions that it holds or does not. */
  brings: z.enum(['region', 'vision', 'revision']),
  region: z.object({ slug: z.string(), name: z.string() }),
  vision: z.object({ edition: z.number().int(), title: z.string() }),
  sheets: z.array(z.object({ sheet: z.string(), rows: z.number().int(), ...counts })),
  /** The first of each sheet. */
  rows: z.array(bookedRow),
  /** The first of them. */
  problems: z.array(cellProblem),
  /** How many there are. */
  wrong: z.number().int(),
  /** What is worth knowing: sheets and columns of a held region that are not there, and so stay as they are. */
  kept: z.array(z.string()),
  /** Whoever takes it over says what becomes of them, and that they know of what is open. */
  conflicts: z.array(bookConflict),
  hanging: z.array(bookHanging),
})
export type RegionBookPreview = z.infer<typeof regionBookPreview>

/** What is written of a workbook, in its order. */
const bookStep = z.enum([
  ...(['check', 'region', 'vision', 'projects', 'indicators'] as const),
  ...(['predecessors', 'members', 'alignments', 'end'] as const),
])
export type BookStep = z.infer<typeof bookStep>

/** How far the taking over of a workbook is: `done` of `of` rows and projects in all, and what is being written. `of` is 0
 * until it is known. */
const bookProgress = z.object({
  step: bookStep,
  done: z.number().int(),
  of: z.number().int(),
})
export type BookProgress = z.infer<typeof bookProgress>

/** The lines that answer the taking over of a workbook, each of them JSON: how far it is, any number of times, each may
 * come again unchanged; at last what was taken over, or why nothing was. */
export const takingLine = z.union([
  z.object({ taking: bookProgress }),
  z.object({ taken: z.object({ region: z.string(), edition: z.number().int() }) }),
  z.object({ error: refusal }),
])
export type TakingLine = z.infer<typeof takingLine>

/** A workbook that was taken over, or is at this moment. */
const takenBook = z.object({
  id,
  brings: regionBookPreview.shape.brings,
  region: z.object({ slug: z.string(), name: z.string() }),
  edition: z.number().int(),
  ...counts,
  at: z.iso.datetime({ offset: true }),
  by: author,
  state: z.enum(['taking', 'taken', 'undone']),
  /** Whether what stood before is known, so that it can be taken back. */
  isKept: z.boolean(),
})
export type TakenBook = z.infer<typeof takenBook>

/** `region`: the slug of the region that it brings or changes. `conflicts`: what becomes of projects that somebody
 * changed since, all of them or, by `choose`, those that are `kept` (by number) and the others; `despite`: that applications and inquiries are still open about what would end. */
export const takeRegionBook = z.object({
  ...{ region: line(100), id },
  conflicts: z.enum(['replace', 'keep', 'choose']).optional(),
  kept: z.array(number).max(2000).optional(),
  despite: z.boolean().optional(),
})
export type TakeRegionBook = z.infer<typeof takeRegionBook>
/** What people did with what a workbook brought, so that it is not taken back: each a count. */
export const bookUses = [
  ...(['imports', 'nextVisions', 'members', 'applications', 'inquiries', 'revisions'] as const),
  ...(['indicators', 'alignments', 'opinions', 'feedback', 'followers', 'files'] as const),
  /** Of what a revision wrote, whatever else is no longer as it left it. */
  ...(['settings', 'people', 'changed'] as const),
] as const
export type BookUse = (typeof bookUses)[number]
/** `region`: the slug of the region that it brought or changed. */
export const undoRegionBook = z.object({ region: line(100), id })
export type UndoRegionBook = z.infer<typeof undoRegionBook>
/** Those of a region, or of all. */
export const listRegionBooks = z.object({ region: line(100).optional() })

/** A name that an address can have. */
export const isSlug = (text: string): boolean => regionSlug.safeParse(text).success
