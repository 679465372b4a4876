import { type CellProblem, printable, type WorkbookProblem } from '@renkei/schema'
import { addressOf, type Cell, type Row } from './book.ts'
import { type Head, plainHeading } from './head.ts'

/** A row's cells by the headings above them. */
export type RowCells = {
  columnOf: (heading: string) => number | undefined
  cell: (heading: string) => Cell | undefined
  /** What is stored under a heading, '' where nothing is. */
  text: (heading: string) => string
}

export function columnReader(row: Row, { columns }: Head): RowCells {
  const columnOf = (heading: string) => columns.get(plainHeading(heading))
  const cell = (heading: string) => {
    const column = columnOf(heading)
    return column === undefined ? undefined : row.cells.get(column)
  }
  return { columnOf, cell, text: (heading) => cell(heading)?.text.trim() ?? '' }
}

/** Says what is wrong with a cell of a row: the one under its heading, unless another is named. */
export const problemIn =
  (sheet: string, row: Row, { columnOf }: RowCells) =>
  (
    heading: string,
    problem: WorkbookProblem,
    holds: string,
    {
      column = columnOf(heading) ?? 1,
      ...more
    }: { column?: number } & Pick<CellProblem, 'limit' | 'units' | 'options'> = {},
  ): CellProblem => ({
    sheet,
    cell: addressOf(row.number, column),
    column: heading,
    problem,
    holds: printable([...holds.slice(0, 200)].slice(0, 100).join('')),
    ...more,
  })

export type Tell = ReturnType<typeof problemIn>
