import { parse } from 'csv-parse/sync'
import { addressOf, type Book, type Cell, type Row } from './book.ts'
import type { UnfoldLimits } from './limits.ts'
import { judgeText } from './unfold.ts'
import { UnreadableError } from './unreadable.ts'

/** Reads a sheet that was saved as CSV, in UTF-8 or Shift_JIS. Throws UnreadableError. */
export function openTable(bytes: Buffer, limits: UnfoldLimits): Book {
  const rows = new Map<number, Row>()
  for (const [at, texts] of rowsOf(bytes, limits).entries()) {
    const number = at + 1
    const cells = new Map<number, Cell>()
    for (const [before, text] of texts.entries()) {
      const column = before + 1
      if (text !== '') cells.set(column, textCell(number, column, text))
    }
    if (cells.size > 0) rows.set(number, { number, hidden: false, cells })
  }
  const lastRow = [...rows.keys()].at(-1) ?? 0
  const sheet = { name: 'CSV', hidden: false, protected: false, rows, lastRow, merges: [] }
  return { sheets: [sheet] }
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

function rowsOf(bytes: Buffer, limits: UnfoldLimits): string[][] {
  const text = decoded(bytes)
  if (text === undefined || text.includes('\0')) throw new UnreadableError('notWorkbook')
  judgeText(text, limits)
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false })
  } catch {
    throw new UnreadableError('notWorkbook')
  }
}

function decoded(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one may fit.
    }
  }
  return undefined
}
