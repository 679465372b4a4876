import { printable, type WorkbookRow } from '@renkei/schema'
import { type Book, placeOf, type Sheet } from './book.ts'
import { remarkHeading } from './columns.ts'
import { type Head, headOf } from './head.ts'
import { remarksOn } from './remark-words.ts'
import { type Mark, markedFile, type Marks, remarkWidth } from './xlsx/mark.ts'

/** The file with what keeps a row from being taken written into it, row by row; remarks of an earlier
 * reading go. What is no Excel workbook comes back as one, with the texts of its cells. */
export async function withRemarks(book: Book, rows: readonly WorkbookRow[]): Promise<Buffer> {
  const marks = new Map<string, Marks>()
  for (const sheet of book.sheets) {
    const head = headOf(sheet)
    const own = rows.filter((row) => row.sheet === sheet.name)
    if (head) marks.set(sheet.name, marksOf(sheet, head, own))
  }
  if (book.source) return markedFile(book.source, marks)
  // It takes half a second to load, and is seldom needed here.
  const { copiedFile } = await import('./copied.ts')
  return copiedFile(book, marks)
}

function marksOf(sheet: Sheet, head: Head, rows: readonly WorkbookRow[]): Marks {
  const last = Math.max(...head.columns.values())
  const held = head.columns.get(remarkHeading)
  const isFree = held !== undefined && !holdsFormula(sheet, held)
  const column = isFree ? held : freeColumn(sheet, last + 1)
  const cells = new Map<number, Map<number, Mark>>()
  const mark = (row: number, at: number, made: Mark) => {
    const marked = cells.get(row) ?? new Map<number, Mark>()
    cells.set(row, marked.set(at, made))
  }
  if (!isFree) mark(head.at, column, { text: remarkHeading, red: false, like: last })
  for (const one of rows) {
    const { row, problems } = one
    const lines = remarksOn(one)
    for (const { cell } of lines.length > 0 ? problems : []) {
      mark(row, placeOf(cell).column, { red: true })
    }
    const text = printable(lines.join('\n'))
    mark(row, column, { text, red: text !== '', like: last })
  }
  return { cells, widths: new Map(isFree ? [] : [[column, remarkWidth]]) }
}

// A formula that others are copies of cannot be written over without harm to them.
const holdsFormula = ({ rows }: Sheet, column: number): boolean =>
  [...rows.values()].some(({ cells }) => cells.get(column)?.formula !== undefined)

function freeColumn({ rows }: Sheet, from: number): number {
  let column = from
  while ([...rows.values()].some(({ cells }) => cells.has(column))) column += 1
  return column
}
