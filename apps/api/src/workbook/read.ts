import {
  type EvaluationRule,
  evenWidth,
  type InquiryAnswer,
  type WorkbookNotice,
  type WorkbookRow,
} from '@renkei/schema'
import type { Area, Book, Sheet } from './book.ts'
import { type Head, sortOf } from './head.ts'
import { noticesOf } from './notices.ts'
import { type FoundRow, readRow } from './read-row.ts'
import { namesOf } from './row-name.ts'
import { settleRepeated } from './repeated.ts'
import { readStamp } from './stamp.ts'
import { UnreadableError } from './unreadable.ts'
import { columnReader } from './row-cells.ts'
import { keyHeading, stampHeading } from './columns.ts'

/** What the registry asks and holds: all a workbook is read against. */
export type Against = {
  inquiry: number
  municipality: string
  rule: EvaluationRule
  answers: readonly InquiryAnswer[]
  /** Keys of answers that whoever asks wrote last. */
  own: readonly string[]
}

export type ReadWorkbook = { rows: WorkbookRow[]; notices: WorkbookNotice[] }

/** A sheet of answers, what was found in its rows, and what was not read of it. */
export type ReadSheet = {
  sheet: Sheet
  head: Head
  rows: FoundRow[]
  /** What is merged over several rows. */
  deep: Area[]
  /** Addresses of cells that hold something nobody asks for, and rows passed over, by name. */
  unread: string[]
  passed: string[]
}

/** Reads every row of a workbook against the registry and changes nothing; `tell` hears how far it
 * is. Throws UnreadableError: `noSheet` where no sheet is of answers, `otherInquiry` and
 * `otherMunicipality` where all rows are. */
export function readWorkbook(
  book: Book,
  against: Against,
  tell: (read: number, of: number) => void = () => {},
): ReadWorkbook {
  const sorted = book.sheets.flatMap((sheet) => {
    const sort = sortOf(sheet, against.rule)
    return sort ? [{ sheet, ...sort }] : []
  })
  if (sorted.length === 0) throw new UnreadableError('noSheet')
  const sheets = sorted.flatMap((one): ReadSheet[] =>
    'head' in one ? [{ ...one, rows: [], deep: deepIn(one.sheet), unread: [], passed: [] }] : [],
  )
  const lacking = sorted.flatMap((one): WorkbookNotice[] =>
    'lacks' in one ? [{ sheet: one.sheet.name, notice: 'unreadSheet', what: one.lacks }] : [],
  )
  expectPlace(sheets, against)
  const of = sheets.reduce((sum, { sheet }) => sum + sheet.rows.size, 0)
  const context = {
    against,
    names: namesOf(against.answers),
    own: new Set(against.own),
    isShiftJis: book.isShiftJis === true,
  }
  let read = 0
  for (const one of sheets) {
    for (const [at, row] of one.sheet.rows) {
      if (at <= one.head.at) continue
      read += 1
      if (read % 200 === 0) tell(read, of)
      const found = readRow(row, one, context)
      if (found) one.rows.push(found)
    }
  }
  const repeated = settleRepeated(sheets)
  tell(of, of)
  const rows = sheets.flatMap((one) => one.rows.map(({ row }) => row))
  return { rows, notices: [...lacking, ...repeated, ...noticesOf(sheets, against)] }
}

const deepIn = ({ merges }: Sheet) => merges.filter(({ from, to }) => to.row > from.row)

/** Refuses a workbook all of which is of another inquiry or municipality: what only some rows are of is
 * told there. */
function expectPlace(sheets: readonly ReadSheet[], { inquiry, municipality }: Against): void {
  let found: { inquiry: number; municipality: string } | undefined
  for (const { sheet, head } of sheets) {
    for (const [at, row] of sheet.rows) {
      if (at <= head.at) continue
      const cells = columnReader(row, head)
      const stamp = readStamp(cells.text(stampHeading))
      if (!stamp) {
        if (evenWidth(cells.text(keyHeading)) !== '') return
        continue
      }
      if (stamp.inquiry === inquiry && stamp.municipality === municipality) return
      found ??= stamp
    }
  }
  if (!found) return
  if (found.inquiry !== inquiry) {
    throw new UnreadableError('otherInquiry', { found: String(found.inquiry) })
  }
  throw new UnreadableError('otherMunicipality', { found: found.municipality })
}

export type Context = {
  against: Against
  names: ReturnType<typeof namesOf>
  own: ReadonlySet<string>
  isShiftJis: boolean
}
