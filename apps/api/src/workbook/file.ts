import type { Book } from './book.ts'
import { readingLimits } from './limits.ts'
import { openTable } from './table.ts'
import { UnreadableError } from './unreadable.ts'
import { openArchive } from './xlsx/archive.ts'
import { openXlsx } from './xlsx/open.ts'

/** Opens what was handed in: .xlsx, or one of its sheets as CSV. The one door by which the registry reads
 * workbooks. Throws UnreadableError. */
export async function openBook(bytes: Buffer, limits = readingLimits.unfold): Promise<Book> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    // Excel encrypts into the same container the old format used.
    const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new UnreadableError(isEncrypted ? 'encrypted' : 'oldExcel')
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    return openXlsx(await openArchive(bytes, limits))
  }
  return openTable(bytes, limits)
}
