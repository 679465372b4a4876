import { parse } from 'csv-parse/sync'
import { addressOf, type Book, type Cell, type Row } from './book.ts'
import { keyHeading } from './columns.ts'
import { foreignText } from './foreign.ts'
import type { UnfoldLimits } from './limits.ts'
import { judgeText } from './unfold.ts'
import { UnreadableError } from './unreadable.ts'

/** Reads a sheet that was saved as text, parted by commas, semicolons or tabs, in UTF-8, UTF-16 or
 * Shift_JIS. Throws UnreadableError. */
export function openTable(bytes: Buffer, limits: UnfoldLimits): Book {
  const rows = new Map<number, Row>()
  const { text: table, isShiftJis } = decoded(bytes)
  for (const [at, texts] of rowsOf(table, limits).entries()) {
    const number = at + 1
    const cells = new Map<number, Cell>()
    for (const [before, text] of texts.entries()) {
      const column = before + 1
      if (text !== '') cells.set(column, textCell(number, column, text))
    }
    if (cells.size > 0) rows.set(number, { number, hidden: false, cells })
  }
  const lastRow = [...rows.keys()].at(-1) ?? 0
  const sheet = {
    name: 'CSV',
    hidden: false,
    protected: false,
    rows,
    lastRow,
    merges: [],
    comments: [],
  }
  return { sheets: [sheet], isShiftJis }
}

function textCell(row: number, column: number, typed: string): Cell {
  const text = typed.replace(/\r\n?/g, '\n')
  return {
    address: addressOf(row, column),
    column,
    kind: 'text',
    text,
    shown: text,
    format: 'General',
  }
}

function rowsOf(text: string, limits: UnfoldLimits): string[][] {
  const foreign = foreignText(text)
  if (foreign) throw new UnreadableError(foreign)
  const delimiter = delimiterOf(text)
  judgeText(text, delimiter, limits)
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
  } catch {
    throw new UnreadableError('damaged')
  }
}

/** What parts the fields: the sign beside the heading of the keys, a comma where there is none. */
function delimiterOf(text: string): string {
  const [, after, before] =
    new RegExp(`${keyHeading}"?([,;\\t])|([,;\\t])"?${keyHeading}`).exec(text.slice(0, 100_000)) ??
    []
  return after ?? before ?? ','
}

// Excel saves 「Unicode テキスト」 as UTF-16, always with its mark.
const marks: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be' }

function decoded(bytes: Buffer): { text: string; isShiftJis: boolean } {
  const marked = marks[bytes.toString('hex', 0, 2)]
  for (const encoding of marked === undefined ? ['utf-8', 'shift_jis'] : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return { text, isShiftJis: encoding === 'shift_jis' }
    } catch {
      // The next one may fit.
    }
  }
  throw new UnreadableError('notWorkbook')
}
