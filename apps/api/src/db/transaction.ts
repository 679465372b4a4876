import { Semaphore, type SemaphoreInterface, withTimeout } from 'async-mutex'
import type { Kysely, Transaction } from 'kysely'
import type { Database, Db } from './schema.ts'
import { UnavailableError } from './unavailable.ts'

const gates = new WeakMap<Db, SemaphoreInterface>()

/** Lets `most` transactions of a database run at once; whoever waits longer than `seconds` for theirs
 * to begin is refused as UnavailableError. */
export function limitTransactions(db: Kysely<Database>, most: number, seconds: number): void {
  const gate = new Semaphore(most)
  gates.set(db, withTimeout(gate, seconds * 1000, new UnavailableError('busy')))
}

/** Runs `work` in a transaction, joining the one already open if `db` is one. */
export function transaction<T>(
  db: Db,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<Database>)
  const run = () => db.transaction().execute(work)
  return gates.get(db)?.runExclusive(run) ?? run()
}
