import type { WorkbookRefusal } from '@renkei/schema'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'

/** A file that is no workbook, or none that can be read. */
export class UnreadableError extends Error {
  readonly code: WorkbookRefusal['code']
  /** What the file is of, where it is of something else. */
  readonly found: string | undefined
  constructor(code: WorkbookRefusal['code'], found?: string) {
    super(code)
    this.code = code
    this.found = found
  }
}

/** Opens a workbook: .xlsx, or one of its sheets as CSV in UTF-8 or Shift_JIS. Throws
 * UnreadableError. */
export async function openWorkbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    // Excel encrypts into the same container the old format used.
    const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new UnreadableError(isEncrypted ? 'encrypted' : 'oldExcel')
  }
  const workbook = new ExcelJS.Workbook()
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    if (unpackedSize(bytes) > largestUnpacked) throw new UnreadableError('tooLarge')
    try {
      await workbook.xlsx.load(new Uint8Array(bytes).buffer)
    } catch {
      throw new UnreadableError('notWorkbook')
    }
    return workbook
  }
  const sheet = workbook.addWorksheet('CSV')
  for (const row of rowsOf(bytes)) sheet.addRow(row)
  return workbook
}

// Bytes: what 10 MB of answers unpack to is far less.
const largestUnpacked = 200 * 2 ** 20

// What the archive's directory says its files unpack to; a small file can unpack into a huge one.
function unpackedSize(bytes: Buffer): number {
  const entry = Buffer.from('PK\u0001\u0002')
  let size = 0
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 4)) {
    if (at + 28 <= bytes.length) size += bytes.readUInt32LE(at + 24)
  }
  return size
}

function rowsOf(bytes: Buffer): string[][] {
  const text = decoded(bytes)
  if (text === undefined || text.includes('\0')) throw new UnreadableError('notWorkbook')
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
