import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { readingLimits, type UnfoldLimits } from './limits.ts'
import { judgeArchive, judgeText } from './unfold.ts'
import { UnreadableError } from './unreadable.ts'

/** Opens a workbook: .xlsx, or one of its sheets as CSV in UTF-8 or Shift_JIS, once it is known what it
 * unfolds to. Throws UnreadableError. */
export async function openWorkbook(
  bytes: Buffer,
  limits = readingLimits.unfold,
): Promise<ExcelJS.Workbook> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    // Excel encrypts into the same container the old format used.
    const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new UnreadableError(isEncrypted ? 'encrypted' : 'oldExcel')
  }
  const workbook = new ExcelJS.Workbook()
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    await judgeArchive(bytes, limits)
    try {
      await workbook.xlsx.load(new Uint8Array(bytes).buffer)
    } catch {
      throw new UnreadableError('notWorkbook')
    }
    return workbook
  }
  const sheet = workbook.addWorksheet('CSV')
  for (const row of rowsOf(bytes, limits)) sheet.addRow(row)
  return workbook
}

function rowsOf(bytes: Buffer, limits: UnfoldLimits): string[][] {
  const text = decoded(bytes)
  if (text === undefined || text.includes('\0')) throw new UnreadableError('notWorkbook')
  judgeText(text, limits)
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false })
  } catch {
    throw new UnreadableError('notWorkbook')
  }
}

function decoded(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one may fit.
    }
  }
  return undefined
}
