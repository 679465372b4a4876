import { createHash } from 'node:crypto'
import {
  attachmentLimits,
  attachmentTypeOf,
  attachmentTypes,
  isPrintable,
  type Problem,
} from '@renkei/schema'
import type { Kysely } from 'kysely'
import type { Officer } from '../actor.ts'
import type { Database, Db } from '../db/schema.ts'
import { UnavailableError } from '../db/unavailable.ts'
import { invalid } from '../write/refuse.ts'
import { isContentOf } from './content.ts'
import { putNew } from './move.ts'
import { type Beside, insertAttachment, type NewAttachment, selectNames } from './queries.ts'
import { scan } from './scan.ts'
import type { FileStore } from './store.ts'
import { keepObject } from './stored-queries.ts'

/** The program that looks through files, and where they are kept if not in the database. */
export type FileMeans = { scanCommand?: string | undefined; store?: FileStore | undefined }

export type SentFile = { name: string; bytes: Uint8Array }
/** A file that may be put beside something, already in the store where there is one. */
type TakenFile = Omit<NewAttachment, 'beside'>

/** What is wrong with a file that was sent. */
const wrong = (name: string, problem: Problem, limit?: number) =>
  invalid({ field: 'attachments', problem, value: name, ...(limit === undefined ? {} : { limit }) })

/** Looks a file over before it is put beside anything. Throws Refused: `fieldsInvalid` for a file of another kind,
 * whose content is not of its kind, that is empty, too large or was found harmful. */
export async function takeFile(
  db: Kysely<Database>,
  { name, bytes }: SentFile,
  { scanCommand, store }: FileMeans,
): Promise<TakenFile> {
  if (name.length > attachmentLimits.name) throw wrong(name, 'tooLong', attachmentLimits.name)
  if (name.trim() === '' || !isPrintable(name, { lines: false })) {
    throw wrong(name, 'controlCharacters')
  }
  const type = attachmentTypeOf(name)
  if (type === undefined) throw wrong(name, 'fileType')
  if (bytes.length === 0) throw wrong(name, 'fileContent')
  if (bytes.length > attachmentLimits.bytes) throw wrong(name, 'fileSize', attachmentLimits.bytes)
  if (!(await isContentOf(type, bytes))) throw wrong(name, 'fileContent')
  if (scanCommand !== undefined) {
    const found = await scan(scanCommand, bytes).catch((error: unknown) => {
      throw new UnavailableError('busy', error)
    })
    if (found === 'found') throw wrong(name, 'fileHarmful')
  }
  const hash = createHash('sha256').update(bytes).digest('hex')
  const storedAs = store ? await putNew(db, store, bytes, attachmentTypes[type]) : null
  return { name, type, bytes, hash, storedAs }
}

/** Puts a file beside something that has at most `most` of them; answers it, and what the trail is told. Throws
 * Refused: `fieldsInvalid` for one too many. */
export async function putBeside(
  trx: Db,
  actor: Officer,
  beside: Beside,
  { file, most }: { file: TakenFile; most: number },
) {
  const { name, bytes, hash, storedAs } = file
  const files = await selectNames(trx, beside)
  if (files.length >= most) throw wrong(name, 'tooMany', most)
  const added = await insertAttachment(trx, actor, { ...file, beside })
  if (storedAs !== null) await keepObject(trx, storedAs)
  return { added, after: { attachment: added.id, name, size: bytes.length, hash } }
}
