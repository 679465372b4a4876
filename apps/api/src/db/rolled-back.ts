import type { Db } from './schema.ts'
import { transaction } from './transaction.ts'

/** What a transaction comes to, all of which is taken back: what would be, without its being. */
export async function rolledBack<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  try {
    return await transaction(db, async (trx): Promise<T> => {
      throw new Seen(await work(trx))
    })
  } catch (thrown) {
    if (thrown instanceof Seen) return thrown.seen as T
    throw thrown
  }
}

/** Ends the transaction, with what it came to. */
class Seen extends Error {
  readonly seen: unknown
  constructor(seen: unknown) {
    super('seen')
    this.seen = seen
  }
}
