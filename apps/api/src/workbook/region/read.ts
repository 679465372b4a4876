// Not all of the catalogue: each reader is a process of its own and would read every plan before the upload.
import { type BookRow, bookSheets, type Sheet as SheetOf } from '@renkei/catalogue/book'
import { evenWidth, printable, type RegionBookCell, type RegionBookProblem } from '@renkei/schema'
import { addressOf, type Book, type Sheet } from '../book.ts'
import { type Head, headOf, plainHeading } from '../head.ts'
import { UnreadableError } from '../unreadable.ts'
import { readBookCell } from './cell.ts'

/** A sheet as it was read: where its columns and rows stand, and what they hold. Columns that are not there have no
 * values. */
export type ReadSheet = {
  key: string
  /** As it is called in the file. */
  name: string
  /** Columns of the file by key. */
  columns: Record<string, number>
  /** Number of the row with the headings. */
  head: number
  rows: { at: number; values: BookRow }[]
  faults: Fault[]
}

/** What is wrong with a cell, and the text in it. */
type Fault = { at: number; key: string; raw: string; told: RegionBookCell }

/** The workbook of a region, read cell by cell, with what is wrong with single cells and headings. */
export type ReadBook = { sheets: ReadSheet[]; problems: RegionBookCell[] }

/** Reads the workbook of a region, knowing nothing of the registry; `tell` hears how far it is. Throws
 * UnreadableError: `noSheet` where no sheet is one of such a workbook. */
export function readRegionBook(
  book: Book,
  tell: (read: number, of: number) => void = () => {},
): ReadBook {
  const found = bookSheets.flatMap((sheet) => {
    const held = book.sheets.find(({ name }) => evenWidth(name) === evenWidth(sheet.name))
    return held ? [{ sheet, held }] : []
  })
  if (found.length === 0) throw new UnreadableError('noSheet')
  const of = found.reduce((sum, { held }) => sum + held.rows.size, 0)
  const read: ReadBook = { sheets: [], problems: [] }
  let done = 0
  for (const { sheet, held } of found) {
    const head = headIn(sheet, held)
    if (head) read.sheets.push(readSheet(sheet, held, head, read.problems))
    else if (held.rows.size > 0) read.problems.push(lacksHead(sheet, held))
    done += held.rows.size
    tell(done, of)
  }
  return read
}

// What names a row, or the first two columns where there is but one row.
const headIn = ({ by, columns }: SheetOf, held: Sheet): Head | undefined => {
  const needed = by.length > 0 ? by : columns.slice(0, 2).map(({ key }) => key)
  return headOf(
    held,
    columns
      .filter(({ key, required }) => required && needed.includes(key))
      .map((one) => one.heading),
  )
}

const lacksHead = ({ columns, by }: SheetOf, { name }: Sheet): RegionBookCell => ({
  ...{ sheet: name, cell: 'A1', problem: 'lacksColumn', holds: '' },
  column: columns.find(({ key }) => by.length === 0 || by.includes(key))?.heading ?? '',
})

function readSheet(
  { key, columns }: SheetOf,
  held: Sheet,
  head: Head,
  problems: RegionBookCell[],
): ReadSheet {
  const places = columns.flatMap((column) => {
    const place = head.columns.get(plainHeading(column.heading))
    return place === undefined ? [] : [{ column, place }]
  })
  const told = (at: number, place: number, column: string, problem: RegionBookProblem) => ({
    ...{ sheet: held.name, cell: addressOf(at, place), column, problem, holds: '' },
  })
  for (const { column } of places) {
    const again = head.again.get(plainHeading(column.heading))?.[0]
    if (again !== undefined) problems.push(told(head.at, again, column.heading, 'headingTwice'))
  }
  const faults: Fault[] = []
  const rows = [...held.rows.values()].flatMap((row) => {
    if (row.number <= head.at) return []
    const values: BookRow = {}
    const wrong: Fault[] = []
    let isSaid = false
    for (const { column, place } of places) {
      const cell = row.cells.get(place)
      const read = readBookCell(column, cell)
      if ('value' in read) {
        values[column.key] = read.value
        if (read.value !== null && !column.shows) isSaid = true
        continue
      }
      const { problem, holds, ...more } = read
      values[column.key] = null
      if (holds !== '') isSaid = true
      wrong.push({
        ...{ at: row.number, key: column.key, raw: cell?.text ?? '' },
        told: {
          ...told(row.number, place, column.heading, problem),
          ...more,
          holds: shortened(holds),
        },
      })
    }
    // A row in which nothing is said is none, whatever its columns need.
    if (!isSaid) return []
    faults.push(...wrong)
    return [{ at: row.number, values }]
  })
  return {
    ...{ key, name: held.name, head: head.at, rows, faults },
    columns: Object.fromEntries(places.map(({ column, place }) => [column.key, place])),
  }
}

const shortened = (text: string) => printable([...text.slice(0, 200)].slice(0, 100).join(''))
