import type { Kysely } from 'kysely'
import type { Database, Db } from '../db/schema.ts'
import { afterCommit } from '../db/transaction.ts'

const listeners = new WeakMap<Kysely<Database>, Set<() => void>>()

const tell = (db: Kysely<Database>) => listeners.get(db)?.forEach((listener) => listener())

/** Tells whoever sends mail from this process that some was written, once it is committed. Other
 * processes, and this one should it die, look for it by themselves. */
export const signalMail = (db: Db): void => afterCommit(db, tell)

/** Calls `listener` whenever mail was written; until the returned function is called. */
export function onMail(db: Kysely<Database>, listener: () => void): () => void {
  const all = listeners.get(db) ?? new Set()
  listeners.set(db, all.add(listener))
  return () => void all.delete(listener)
}
