import { type OpenCell, type OpenColumn, printable } from '@renkei/schema'
import { halves } from '../workbook/heights.ts'

/** What is in a cell: a text, a number, a day or an instant by the clock in Japan, or nothing. */
export type Value = string | number | Date | null
export type Kind = 'text' | 'number' | 'day' | 'instant'

/** A sheet of a data workbook, whichever its format. */
export type Sheet = {
  name: string
  columns: readonly { kind: Kind; width: number }[]
  rows: readonly (readonly Value[])[]
  /** Which row names the columns, from 1; and how many columns before those that scroll. */
  head: number
  fixed: number
  /** Whether the rows below the head are there to be filtered. */
  isFiltered: boolean
}

// As many characters as are still read where they are fitted to the width of A3 landscape.
const fitting = 280

/** Whether columns are printed on the width of one page. */
export const isFitted = (columns: Sheet['columns']): boolean =>
  columns.reduce((sum, { width }) => sum + width, 0) <= fitting

const kinds: Record<OpenColumn['type'], Kind> = {
  ...{ string: 'text', code: 'text', integer: 'number', number: 'number', fiscalYear: 'number' },
  ...{ date: 'day', partialDate: 'day', dateTime: 'instant' },
}

// A cell with several values is a text.
const kindOf = ({ type, separator }: OpenColumn): Kind =>
  separator === undefined ? kinds[type] : 'text'

/** A table with all its rows. */
export type WholeTable = {
  columns: readonly OpenColumn[]
  rows: readonly (readonly OpenCell[])[]
}

/** A table as a sheet to sort and filter: its head and what tells rows apart stay in sight. */
export function sheetOf(name: string, { columns, rows }: WholeTable): Sheet {
  const typed = columns.map(kindOf)
  const values = rows.map((row) => row.map((cell, at) => valueOf(typed[at] ?? 'text', cell)))
  const titled = columns.findIndex(({ key }) => key === 'title')
  return {
    name,
    columns: columns.map(({ title }, at) => ({
      kind: typed[at] ?? 'text',
      width: widthOf([title, ...rows.slice(0, looked).map((row) => row[at] ?? '')]),
    })),
    rows: [columns.map(({ title }) => title), ...values],
    head: 1,
    fixed: Math.max(0, titled),
    isFiltered: true,
  }
}

/** A character that XML forbids would make the whole file unreadable: it is �, where it can be seen. A day of which only
 * the month is known, and a number that is none, are what they say. */
function valueOf(kind: Kind, cell: OpenCell): Value {
  if (cell === '') return null
  if (typeof cell === 'number') return kind === 'text' ? String(cell) : cell
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(cell)) return Number(cell)
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell)) return new Date(`${cell}T00:00:00Z`)
  if (kind === 'instant') return new Date(`${cell.replace(' ', 'T')}Z`)
  const text = printable(cell)
  return text.length <= longest ? text : text.slice(0, longest - cut.length) + cut
}

// What a cell of Excel holds.
const longest = 32_767
const cut = '…（長いため途中まで。全文はCSVにあります）'

// As many rows tell how wide a column is; a full-width character is two wide.
const looked = 200
const [narrowest, widest] = [6, 48]

export function widthOf(cells: readonly OpenCell[]): number {
  const wide = cells.map((cell) => Math.max(...String(cell).split('\n').map(halves)))
  return Math.min(widest, Math.max(narrowest, ...wide) + 2)
}
