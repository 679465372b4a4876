import { printable } from '@renkei/schema'
import { stringify } from 'csv-stringify/sync'

/** Rows as spreadsheets expect them: UTF-8, by default with BOM, lines ended as on Windows. A cell that
 * would be taken for a formula begins with an apostrophe; a character that cannot be printed is �. */
export const csvText = (rows: readonly (string | number)[][], bom = true): string =>
  printable(stringify([...rows], { bom, record_delimiter: 'windows', escape_formulas: true }))
