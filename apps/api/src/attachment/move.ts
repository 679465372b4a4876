import { createHash, randomUUID } from 'node:crypto'
import { type AttachmentType, attachmentTypes } from '@renkei/schema'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { selectBytes } from './queries.ts'
import { bytesIn, type FileStore } from './store.ts'
import {
  insertDiscarded,
  keepObject,
  type Misplaced,
  moveToDatabase,
  moveToStore,
  selectMisplaced,
} from './stored-queries.ts'

/** Moves every file to where it is to be kept, one after the other: what was moved is moved, wherever it is broken
 * off. Answers how many, and the ids of files that cannot be found or are not what they were. */
export async function moveFiles(
  db: Kysely<Database>,
  store: FileStore,
  to: 'database' | 'store',
): Promise<{ moved: number; lost: number[] }> {
  const lost: number[] = []
  let moved = 0
  let after = 0
  for (;;) {
    const from = to === 'store' ? 'database' : 'store'
    const file = await selectMisplaced(db, from, after)
    if (!file) return { moved, lost }
    after = file.id
    const bytes = await readFile(db, store, file)
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== file.hash) {
      lost.push(file.id)
    } else {
      if (to === 'store') await putFile(db, store, file, bytes)
      else await moveToDatabase(db, file.id, bytes)
      moved += 1
    }
  }
}

const readFile = (db: Kysely<Database>, store: FileStore, { id, storedAs }: Misplaced) =>
  storedAs === null ? selectBytes(db, id) : bytesIn(store, storedAs)

async function putFile(
  db: Kysely<Database>,
  store: FileStore,
  { id, type }: Misplaced,
  bytes: Uint8Array,
): Promise<void> {
  const key = await putNew(db, store, bytes, attachmentTypes[type as AttachmentType])
  await transaction(db, async (trx) => {
    if (await moveToStore(trx, id, key)) await keepObject(trx, key)
  })
}

/** Puts a file into the store under a key of its own, to be deleted in a while unless it is kept. */
export async function putNew(
  db: Kysely<Database>,
  store: FileStore,
  bytes: Uint8Array,
  type: string,
): Promise<string> {
  const key = `attachments/${randomUUID()}`
  await insertDiscarded(db, key)
  await store.put(key, bytes, type)
  return key
}
