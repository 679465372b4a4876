import { type About, aboutSheet } from './about.ts'
import { sheetOf, type WholeTable } from './sheet.ts'

/** What a data workbook is built of. */
export type Given = { format: 'xlsx' | 'ods'; table: WholeTable; about: About }

/** A table as a data workbook, and what its columns mean; the same of the same, byte for byte. What writes workbooks is
 * loaded when the first is asked for: it would hold up every start. */
export async function builtBy({ format, table, about }: Given): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [sheetOf(about.title, table), aboutSheet(about, table.columns)]
  const day = about.madeOn
  if (format === 'ods') return new Uint8Array((await import('./ods.ts')).odsOf(sheets, day))
  return new Uint8Array(await (await import('./xlsx.ts')).xlsxOf(sheets, day))
}
