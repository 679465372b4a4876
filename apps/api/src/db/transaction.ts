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

type Afterwards = (db: Kysely<Database>) => void

/** Who listens on which database. */
function createListeners() {
  const heard = new WeakMap<Kysely<Database>, Set<() => void>>()
  return {
    tellAll: (db: Kysely<Database>): void => heard.get(db)?.forEach((listener) => listener()),
    /** Until the returned function is called. */
    listen: (db: Kysely<Database>, listener: () => void): (() => void) => {
      const all = heard.get(db) ?? new Set()
      heard.set(db, all.add(listener))
      return () => void all.delete(listener)
    },
  }
}

const committed = createListeners()

/** Calls a listener after every transaction of this process that committed; until the returned function is called. */
export const onCommit = committed.listen

const waiting = new WeakMap<Db, Set<Afterwards>>()

/** Runs `work` in a transaction, joining the one already open if `db` is one. */
export async function transaction<T>(
  db: Db,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<Database>)
  const afterwards = new Set<Afterwards>()
  const run = () =>
    db.transaction().execute((trx) => {
      waiting.set(trx, afterwards)
      return work(trx)
    })
  const result = await (gates.get(db)?.runExclusive(run) ?? run())
  for (const doIt of afterwards) doIt(db)
  committed.tellAll(db)
  return result
}

/** A signal within this process. `tell` it with what was written, and those who listen hear once that is committed; other
 * processes, and this one should it die, look by themselves. */
export function createSignal() {
  const { tellAll, listen } = createListeners()
  return { tell: (db: Db): void => afterCommit(db, tellAll), listen }
}

/** Has something done once the transaction is committed, never when it is rolled back, and only once
 * however often it is asked for; at once where there is no transaction. */
function afterCommit(db: Db, doIt: Afterwards): void {
  if (db.isTransaction) waiting.get(db)?.add(doIt)
  else doIt(db)
}
