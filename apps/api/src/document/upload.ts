import { createHash } from 'node:crypto'
import {
  checkDocument,
  type DocumentPage,
  documentLimits,
  type DocumentTyped,
  isPrintable,
  type Problem,
  readDocument,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { scan } from '../attachment/scan.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { UnavailableError } from '../db/unavailable.ts'
import { invalid } from '../write/refuse.ts'
import { getDocument, permittedDocument, staleDocument } from './get.ts'
import { upsertDocument } from './queries.ts'
import { kept } from './save.ts'
import { countSheets } from './sheets.ts'

export type Upload = { id: number; version: number; name: string; bytes: Uint8Array }

/** The refusal of a file. */
export const wrongFile = (problem: Problem, name: string, limit?: number) =>
  invalid({ field: 'file', problem, value: name, ...(limit === undefined ? {} : { limit }) })

/** Puts a document's PDF into the registry, in place of one that is there. Throws Refused: `fieldsInvalid` for a
 * file that is no PDF, cannot be opened, is too large or was found harmful; `documentNotFound`, `forbidden`,
 * `stale`. */
export async function upload(
  db: Db,
  asking: Actor | null,
  { id, version, name, bytes }: Upload,
  typed: DocumentTyped,
  scanCommand: string | undefined,
): Promise<DocumentPage> {
  const { actor, document, subject } = await permittedDocument(db, asking, 'document.save', { id })
  const fields = checkDocument(typed)
  if (fields.length > 0) throw invalid(...fields)
  if (document.version !== version) throw await staleDocument(db, id)
  if (name.length > documentLimits.name) throw wrongFile('tooLong', name, documentLimits.name)
  if (name.trim() === '' || !isPrintable(name, { lines: false })) {
    throw wrongFile('controlCharacters', name)
  }
  if (bytes.length > documentLimits.bytes) throw wrongFile('fileSize', name, documentLimits.bytes)
  if (scanCommand !== undefined) {
    const found = await scan(scanCommand, bytes).catch((error: unknown) => {
      throw new UnavailableError('busy', error)
    })
    if (found === 'found') throw wrongFile('fileHarmful', name)
  }
  const counted = await countSheets(bytes)
  if ('problem' in counted) throw wrongFile(counted.problem, name)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const file = { name, sheets: counted.sheets, hash, bytes }
  return transaction(db, async (trx) => {
    const isWritten = await upsertDocument(trx, actor, { id, version }, readDocument(typed), file)
    if (!isWritten) throw await staleDocument(trx, id)
    const after = await getDocument(trx, id, true)
    await record(trx, actor, {
      ...{ action: 'document.upload', subject },
      ...{ before: kept(document), after: { ...kept(after), hash } },
    })
    return after
  })
}
