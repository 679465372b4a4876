import type { Book } from './book.ts'
import { foreignFile } from './foreign.ts'
import { readingLimits, type UnfoldLimits } from './limits.ts'
import { openOds } from './ods.ts'
import { openTable } from './table.ts'
import { UnreadableError } from './unreadable.ts'
import { openArchive } from './xlsx/archive.ts'
import { openXlsx } from './xlsx/open.ts'

/** Opens what was handed in: .xlsx, .ods, or one sheet as a table of texts. The one door by which the
 * registry reads workbooks. Throws UnreadableError, which names what is none. */
export async function openBook(bytes: Buffer, limits = readingLimits.unfold): Promise<Book> {
  const foreign = foreignFile(bytes)
  if (foreign) throw new UnreadableError(foreign)
  const isArchive = bytes.toString('latin1', 0, 2) === 'PK'
  return isArchive ? openArchived(bytes, limits) : openTable(bytes, limits)
}

const openDocument = 'application/vnd.oasis.opendocument.'

async function openArchived(bytes: Buffer, limits: UnfoldLimits): Promise<Book> {
  const archive = await openArchive(bytes, limits)
  const kind = archive.part('mimetype')?.toString('latin1').trim()
  if (kind === undefined || !kind.startsWith(openDocument)) return openXlsx(archive)
  const document = kind.slice(openDocument.length)
  if (document.startsWith('spreadsheet')) return openOds(archive, limits)
  const kinds = { text: 'word', presentation: 'powerPoint' } as const
  throw new UnreadableError(kinds[document as keyof typeof kinds] ?? 'notWorkbook')
}
