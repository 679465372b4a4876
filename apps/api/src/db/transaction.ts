import type { Transaction } from 'kysely'
import type { Database, Db } from './schema.ts'

/** Runs `work` in a transaction, joining the one already open if `db` is one. */
export const transaction = <T>(
  db: Db,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> =>
  db.isTransaction ? work(db as Transaction<Database>) : db.transaction().execute(work)
