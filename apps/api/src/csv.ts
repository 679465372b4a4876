import { printable } from '@renkei/schema'
import { stringify } from 'csv-stringify/sync'

// A lone CR or LF within a cell ends a record for most readers: it is quoted too, which the library no longer
// does by itself once it is told how lines end.
const options = { record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true }

/** Rows as spreadsheets expect them, after RFC 4180: UTF-8, by default with BOM, lines ended as on Windows.
 * A cell that would be taken for a formula begins with an apostrophe; a character that cannot be printed
 * is �. */
export const csvText = (rows: readonly (readonly (string | number)[])[], bom = true): string =>
  printable(stringify([...rows], { ...options, bom }))

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** An instant as a clock in Japan shows it: 2026-12-01 00:03:00. */
export const japanTime = (at: string): string => clock.format(new Date(at))
