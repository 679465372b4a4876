import { z } from 'zod'
import { refusal } from './error.ts'
import { correctActual } from './indicator.ts'
import { municipalityCode } from './municipality.ts'
import { regionBookPreview } from './region-book.ts'
import { answerDraft, answerKey } from './response.ts'

/** Bytes: a workbook of thousands of rows is a tenth of it. */
export const largestWorkbook = 10 * 2 ** 20

/** What can be wrong with a cell of a workbook. `limit` goes with the last three. */
export const workbookProblem = z.enum([
  /** A key that this inquiry does not ask about; rows cannot be added. */
  'unknownKey',
  /** A key that stands in an earlier row too. */
  'keyTwice',
  /** No key, of a row that says something. */
  'noKey',
  /** Key, number, title, unit or stamp that are another row's. */
  'keyMoved',
  'numberMoved',
  'titleMoved',
  'unitMoved',
  'stampMoved',
  /** A row of another inquiry or municipality. */
  'otherInquiry',
  'otherMunicipality',
  /** An answer under last year's, and under a heading that stands twice. */
  'misplaced',
  'headingTwice',
  /** A cell merged from the rows above. */
  'merged',
  /** A number that its format shows otherwise than it is stored. */
  'shownOtherwise',
  /** Text that is struck out, wholly or in part. */
  'struck',
  /** Text that saving as Shift_JIS made ? of. */
  'lostCharacter',
  /** The version stamp was changed or taken out. */
  'noVersion',
  'notAnAnswer',
  /** A department's name of digits and signs only. */
  'noWords',
  /** Something typed as an answer that is given by files, which are put to it on screen. */
  'fileOnScreen',
  'notNumber',
  'noteMark',
  'otherUnit',
  'tooManyDigits',
  'notWhole',
  'required',
  'controlCharacters',
  /** A formula without a result, or one that failed. */
  'formula',
  'tooSmall',
  'tooLarge',
  'tooLong',
  'seemsTotal',
  'seemsOff',
  'notBoth',
  /** Of a workbook of actuals: what names an indicator, a municipality or a year is none. */
  'unknownIndicator',
  'unknownMunicipality',
  'notYear',
  /** Another source than an earlier row of the same value gives. */
  'sourceDiffers',
  /** A municipality whose weight is not known. */
  'lacksWeight',
])
export type WorkbookProblem = z.infer<typeof workbookProblem>

/** One thing that is wrong, where, and what stands there. */
const cellProblem = z.object({
  sheet: z.string(),
  /** Address such as E14. */
  cell: z.string(),
  /** The column's heading. */
  column: z.string(),
  problem: workbookProblem,
  holds: z.string(),
  limit: z.number().optional(),
  /** Of a number in another unit: the one it is told in, and the field's. */
  units: z.object({ told: z.string(), wanted: z.string() }).optional(),
  /** Of one that is none of a list: the list, where it is not that of taking part. */
  options: z.array(z.string()).optional(),
})
export type CellProblem = z.infer<typeof cellProblem>

/** `changed`: differs from the registry. `wrong`: something in it cannot be taken as a finished
 * answer. `stale`: somebody wrote the answer since the workbook was made, and it says otherwise. */
export const rowOutcome = z.enum(['changed', 'unchanged', 'wrong', 'stale'])
export type RowOutcome = z.infer<typeof rowOutcome>

/** What a row of a workbook would change. */
const workbookRow = z.object({
  /** Null where the row has none that is known. */
  key: answerKey.nullable(),
  sheet: z.string(),
  /** Row number in the sheet, from 1. */
  row: z.number().int(),
  title: z.string(),
  outcome: rowOutcome,
  /** The version to write over: the registry's current one. */
  version: z.number().int(),
  /** The registry's answer, and what the workbook says instead. */
  before: answerDraft,
  draft: answerDraft,
  problems: z.array(cellProblem),
  /** Of a wrong row: it is merely not complete, and can be kept as a draft. */
  unfinished: z.boolean(),
})
export type WorkbookRow = z.infer<typeof workbookRow>

/** What is worth knowing and nobody's mistake. */
const workbookNotice = z.object({
  sheet: z.string(),
  notice: z.enum([
    'hiddenRows',
    'missingRows',
    'unknownColumns',
    'missingColumns',
    /** A copy of a sheet that says nothing else. */
    'copiedSheet',
    /** A sheet of answers that lacks the columns named, and was not read. */
    'unreadSheet',
    /** Rows without a key that were passed over, such as totals. */
    'passedRows',
    /** Cells under no heading or 指摘, or of what an indicator means, in which something was written. */
    'unreadCells',
    /** Cells that have a note (メモ, コメント), which nobody reads. */
    'comments',
  ]),
  /** Rows, headings, or addresses of cells. */
  what: z.array(z.string()),
})
export type WorkbookNotice = z.infer<typeof workbookNotice>

const workbookPreview = z.object({
  inquiry: z.number().int(),
  municipality: z.string(),
  rows: z.array(workbookRow),
  notices: z.array(workbookNotice),
})
export type WorkbookPreview = z.infer<typeof workbookPreview>

const held = z.object({
  value: z.number(),
  parts: z.array(z.object({ municipality: municipalityCode, value: z.number() })),
  source: z.string(),
})

/** What a workbook says of an indicator's actual of one year. */
const bookedActual = z.object({
  title: z.string(),
  unit: z.string(),
  sheet: z.string(),
  /** Its first row in the sheet, from 1. */
  row: z.number().int(),
  outcome: rowOutcome,
  /** What the registry holds, and what it would hold; null where there is none, or where it cannot be read. */
  before: held.nullable(),
  after: held.nullable(),
  /** As typed, over the revision that the registry holds. */
  correction: correctActual,
  problems: z.array(cellProblem),
})
export type BookedActual = z.infer<typeof bookedActual>

/** What a workbook of actuals would change. */
const actualBook = z.object({
  /** Those that differ from the registry or cannot be taken, in the order of the workbook. */
  actuals: z.array(bookedActual),
  /** How many say what the registry holds. */
  unchanged: z.number().int(),
})
export type ActualBook = z.infer<typeof actualBook>

/** What of a file is measured: it whole, its parts and what they unfold to; of a text, its lines. */
const workbookMeasure = z.enum(['file', 'parts', 'part', 'unfolded', 'lines', 'line', 'cells'])
export type WorkbookMeasure = z.infer<typeof workbookMeasure>

/** Why a file was not read. */
const workbookRefusal = z.object({
  code: z.enum([
    /** No workbook that can be read, but what these say. */
    'oldExcel',
    'binaryExcel',
    'pdf',
    'word',
    'powerPoint',
    'image',
    'webPage',
    /** An archive that holds a workbook. */
    'archive',
    'empty',
    'encrypted',
    /** It broke on its way, or is not written as its format wants. */
    'damaged',
    'notWorkbook',
    'otherInquiry',
    'otherMunicipality',
    'noSheet',
    /** `what` of it is larger than `limit`: bytes, characters of a line, or a number. */
    'tooLarge',
    /** It was not read within `limit` seconds. */
    'tooSlow',
    /** Reading it takes more than `limit` megabytes. */
    'tooMuchMemory',
    /** Reading ended before its end. */
    'brokeOff',
    /** `limit` files wait already. */
    'busy',
    /** `limit` files of the same person wait or are read already. */
    'ownWaiting',
  ]),
  /** The inquiry or municipality that the file is of, where it is of another. */
  found: z.string().optional(),
  what: workbookMeasure.optional(),
  limit: z.number().optional(),
})
export type WorkbookRefusal = z.infer<typeof workbookRefusal>

/** The lines that answer an upload, each of them JSON. Any number of times where it is: `waiting` for
 * its turn, with how many files are to end before it, read so far, or compared with the registry; each may come
 * again unchanged. At last one of the others: the `preview`, the `file` with remarks as base64, the `book` of actuals, or what
 * the workbook of a region would change; or the `refusal`. */
export const workbookLine = z.union([
  z.object({ waiting: z.object({ ahead: z.number().int() }) }),
  z.object({ progress: z.object({ read: z.number().int(), of: z.number().int() }) }),
  z.object({ checking: z.literal(true) }),
  z.object({ preview: workbookPreview }),
  z.object({ file: z.string() }),
  z.object({ book: actualBook }),
  z.object({ regionBook: regionBookPreview }),
  z.object({ refusal: workbookRefusal }),
])
export type WorkbookLine = z.infer<typeof workbookLine>

/** What answers an upload that is not taken in (400, 401, 403, 404, 429): a file that is not read, or
 * a request that is refused. */
export const workbookNotTaken = z.union([
  z.object({ refusal: workbookRefusal }),
  z.object({ error: refusal }),
])
