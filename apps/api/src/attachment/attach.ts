import { createHash } from 'node:crypto'
import {
  type Attachment,
  attachmentLimits,
  attachmentTypeOf,
  attachmentTypes,
  isPrintable,
  type Problem,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { permittedApplication } from '../application/subject.ts'
import { holdApplication } from '../application/write-queries.ts'
import { record } from '../audit/queries.ts'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { UnavailableError } from '../db/unavailable.ts'
import { invalid } from '../write/refuse.ts'
import { isContentOf } from './content.ts'
import { countAttachments, insertAttachment } from './queries.ts'
import { putNew } from './move.ts'
import { scan } from './scan.ts'
import type { FileStore } from './store.ts'
import { keepObject } from './stored-queries.ts'

/** The program that looks through files, and where they are kept if not in the database. */
export type FileMeans = { scanCommand?: string | undefined; store?: FileStore | undefined }

export type NewFile = { id: number; name: string; bytes: Uint8Array }

/** Puts a file beside an application that may be written. Throws Refused: `fieldsInvalid` for a file of
 * another kind, whose content is not of its kind, that is empty, too large, one too many or was found
 * harmful; `applicationNotFound`, `forbidden`, `stateChanged`. */
export async function attach(
  db: Kysely<Database>,
  asking: Actor | null,
  { id, name, bytes }: NewFile,
  { scanCommand, store }: FileMeans,
): Promise<Attachment> {
  const { actor, application } = await permittedApplication(db, asking, 'application.save', { id })
  const wrong = (problem: Problem, limit?: number) =>
    invalid({
      field: 'attachments',
      problem,
      value: name,
      ...(limit === undefined ? {} : { limit }),
    })
  if (name.length > attachmentLimits.name) throw wrong('tooLong', attachmentLimits.name)
  if (name.trim() === '' || !isPrintable(name, { lines: false })) throw wrong('controlCharacters')
  const type = attachmentTypeOf(name)
  if (type === undefined) throw wrong('fileType')
  if (bytes.length === 0) throw wrong('fileContent')
  if (bytes.length > attachmentLimits.bytes) throw wrong('fileSize', attachmentLimits.bytes)
  if (!(await isContentOf(type, bytes))) throw wrong('fileContent')
  if (scanCommand !== undefined) {
    const found = await scan(scanCommand, bytes).catch((error: unknown) => {
      throw new UnavailableError('busy', error)
    })
    if (found === 'found') throw wrong('fileHarmful')
  }
  const hash = createHash('sha256').update(bytes).digest('hex')
  const storedAs = store ? await putNew(db, store, bytes, attachmentTypes[type]) : null
  return transaction(db, async (trx) => {
    const held = await holdApplication(trx, id)
    // Submitted since it was read above: the same question again tells by whom.
    if (held?.state !== application.state || held.locked !== application.locked) {
      await permittedApplication(trx, actor, 'application.save', { id })
    }
    const files = await countAttachments(trx, id)
    if (files >= attachmentLimits.files) throw wrong('tooMany', attachmentLimits.files)
    const added = await insertAttachment(trx, actor, {
      ...{ application: id, name, type, bytes, hash, storedAs },
    })
    if (storedAs !== null) await keepObject(trx, storedAs)
    const subject = { kind: 'application', id }
    const after = { attachment: added.id, name, size: bytes.length, hash }
    await record(trx, actor, { action: 'application.attach', subject, after })
    return added
  })
}
