import { openFormats } from '@renkei/schema'
import { Mutex } from 'async-mutex'
import { inThread } from '../workbook/in-thread.ts'
import type { About } from './about.ts'
import { builtBy, type Given } from './built.ts'
import { allRows, type Table } from './table.ts'

export type BookFormat = Given['format']
export type TableFormat = 'csv' | BookFormat

/** Its media type, as an answer names it. */
export const typeOf = (format: TableFormat): string =>
  openFormats[format].media + (format === 'csv' ? '; charset=utf-8' : '')

// Cells: building so many takes a tenth of a second.
const few = 4000
// Of one workbook: more do not find room in the memory of its thread.
const mostCells = 1_000_000

/** What a workbook is built of, read whole. Throws Refused (`tableTooLarge`) where it does not hold so much; CSV has no such
 * bound. `most`: rows, where its cells are long. */
export async function bookOf(
  format: BookFormat,
  table: Table,
  about: About,
  most = Infinity,
): Promise<Given> {
  const { columns } = table
  const rows = await allRows(table, Math.min(most, Math.floor(mostCells / columns.length)))
  return { format, table: { columns, rows }, about }
}

/** A table as a data workbook. */
export const builtFile = (given: Given): Promise<Uint8Array<ArrayBuffer>> =>
  given.table.rows.length * given.table.columns.length <= few
    ? builtBy(given)
    : turn.runExclusive(() => build(given))

// One at a time.
const turn = new Mutex()
const build = (given: Given) => inThread(new URL('./builder.ts', import.meta.url), given)
