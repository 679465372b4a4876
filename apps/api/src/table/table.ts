import { type OpenCell, type OpenColumn, withEras } from '@renkei/schema'
import { csvText } from '../csv.ts'

/** What a file holds: columns, and a row for each fact, one datum a cell; '' where there is nothing. */
export type Table = { columns: readonly OpenColumn[]; rows: readonly (readonly OpenCell[])[] }

/** A table of the rows that makers give, which leave 和暦 to the columns. */
export const tableOf = (
  columns: readonly OpenColumn[],
  rows: readonly (readonly OpenCell[])[],
): Table => ({ columns, rows: withEras(columns, rows) })

/** UTF-8 with BOM, as spreadsheets expect. */
export const csvOf = ({ columns, rows }: Table): string =>
  csvText([columns.map(({ title }) => title), ...rows])

/** Further rows of the same file. */
export const csvRowsOf = ({ rows }: Table): string => csvText(rows, false)
