import { parse } from 'csv-parse/sync'

// A record may end in any of these, whatever the others end in: as most readers take it.
const strict = { bom: true, record_delimiter: ['\r\n', '\n', '\r'] }

/** The records of a CSV file, the header the first, as an independent reader finds them. Throws where one
 * is wider or narrower than the header. */
export const readCsv = (text: string): string[][] => parse(text, strict)

/** The same by column. */
export const readCsvRows = (text: string): Record<string, string>[] =>
  parse(text, { ...strict, columns: true })
