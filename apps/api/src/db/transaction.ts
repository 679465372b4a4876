import type { Kysely, Transaction } from 'kysely'
import type { Database, Db } from './schema.ts'

type Afterwards = (db: Kysely<Database>) => void

const waiting = new WeakMap<Db, Set<Afterwards>>()

/** Runs `work` in a transaction, joining the one already open if `db` is one. */
export async function transaction<T>(
  db: Db,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<Database>)
  const afterwards = new Set<Afterwards>()
  const result = await db.transaction().execute((trx) => {
    waiting.set(trx, afterwards)
    return work(trx)
  })
  for (const doIt of afterwards) doIt(db)
  return result
}

/** Has something done once the transaction is committed, never when it is rolled back, and only once
 * however often it is asked for; at once where there is no transaction. */
export function afterCommit(db: Db, doIt: Afterwards): void {
  if (db.isTransaction) waiting.get(db)?.add(doIt)
  else doIt(db)
}
