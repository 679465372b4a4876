import type { Source } from './xlsx/open.ts'

/** A workbook as it was handed in, whatever its format: what is stored in its cells, and what a person
 * sees there. Only what has content is held, so empty rows, columns and formats cost nothing. */
export type Book = {
  sheets: Sheet[]
  /** Of an Excel workbook: what it was read from, for remarks to be written into. */
  source?: Source
  /** Saved as Shift_JIS, which lacks many characters. */
  isShiftJis?: boolean
}

export type Sheet = {
  name: string
  /** Hidden, or hidden so that only a program can show it. */
  hidden: boolean
  protected: boolean
  /** By number, from 1, in order; those with content only. */
  rows: Map<number, Row>
  /** Number of the last row with content; 0 where there is none. */
  lastRow: number
  merges: Area[]
  /** Addresses of cells that somebody put a note on (メモ, コメント). */
  comments: string[]
}

/** The most rows and columns that Excel has. */
export const mostRows = 1_048_576
export const mostColumns = 16_384

/** From its first cell to its last, both within. */
export type Area = { from: Place; to: Place }
/** Both from 1. */
type Place = { row: number; column: number }

export type Row = {
  number: number
  hidden: boolean
  /** By column, from 1, in order; those with content only. */
  cells: Map<number, Cell>
}

/** What is stored, as its format has it: a number under a format of days is a day. */
export type CellKind = 'text' | 'number' | 'day' | 'time' | 'boolean' | 'error'

export type Cell = {
  /** Such as E14. */
  address: string
  column: number
  kind: CellKind
  /** What is stored: 0.125, 2024-04-01, 2024-04-01 10:30, 10:30 or 30:15 hours, TRUE, #N/A. Of a text
   * without its furigana, and its lines end in \n. */
  text: string
  /** What a person sees: 12.5%, 令和6年4月1日, 007. */
  shown: string
  /** The code of the number's format, `General` where it has none. */
  format: string
  /** The text's pieces, where one of them, or the cell whole, is raised (a note's mark) or struck out. */
  runs?: Run[]
  /** Of a cell that is computed: how, empty where the file says so at another cell only; and whether
   * the file holds what it came to. `text` is that, '' and 0 too. */
  formula?: { text: string; hasResult: boolean }
}

export type Run = { text: string; raised: boolean; struck: boolean }

/** A column's name: A, Z, AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** A cell's address: E14. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row}`

/** The place of an address: of E14, row 14 and column 5. */
export function placeOf(address: string): Place {
  const [, letters = '', row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(row), column }
}
