import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { carryOut } from './carry-out.ts'
import { selectDue } from './queries.ts'

/** Does every transfer whose day (ISO, in Japan) has come, each in a transaction of its own, and answers how
 * many; safe to run any number of times, and on several servers. */
export async function carryOutDue(db: Kysely<Database>, on: string): Promise<number> {
  let done = 0
  const requestId = randomUUID()
  for (const transfer of await selectDue(db, on)) {
    const isMine = await transaction(db, (trx) => carryOut(trx, transfer, { requestId }))
    if (isMine) done += 1
  }
  return done
}
