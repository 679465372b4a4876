import { openFormats } from '@renkei/schema'
import { Mutex } from 'async-mutex'
import { Refused } from '../refusal.ts'
import { inThread } from '../workbook/in-thread.ts'
import type { About } from './about.ts'
import { builtBy, type Given } from './built.ts'
import { csvOf, type Table } from './table.ts'

export type TableFormat = 'csv' | 'xlsx' | 'ods'

/** Its media type, as an answer names it. */
export const typeOf = (format: TableFormat): string =>
  openFormats[format].media + (format === 'csv' ? '; charset=utf-8' : '')

// Cells: building so many takes a tenth of a second.
const few = 4000
// Of one workbook: more do not find room in the memory of its thread.
const mostCells = 1_000_000

/** A table as a file. Throws Refused (`tableTooLarge`) where a workbook does not hold so much; CSV has no such bound. */
export async function tableFile(
  format: TableFormat,
  table: Table,
  about: About,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'csv') return csvOf(table)
  const cells = table.rows.length * table.columns.length
  if (cells > mostCells) {
    const rows = Math.floor(mostCells / table.columns.length)
    throw new Refused('tableTooLarge', { value: String(rows) })
  }
  const given = { format, table, about }
  return cells <= few ? builtBy(given) : turn.runExclusive(() => build(given))
}

// One at a time.
const turn = new Mutex()
const build = (given: Given) => inThread(new URL('./builder.ts', import.meta.url), given)
