import type { changeSubscription, LinkedSubscription } from '@renkei/schema'
import type { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { Refused } from '../refusal.ts'
import { confirmByKey, endByKey, selectByKey, updateByKey } from './queries.ts'

const missing = () => new Refused('subscriptionNotFound')

/** What whoever has the link of a mail is sent. Throws Refused `subscriptionNotFound`, as do those below. */
export async function openByKey(db: Db, { key }: { key: string }): Promise<LinkedSubscription> {
  const found = await selectByKey(db, key)
  if (!found) throw missing()
  return found
}

/** Wants what was asked for. */
export const confirm = (db: Db, { key }: { key: string }): Promise<LinkedSubscription> =>
  transaction(db, async (trx) => {
    if (!(await confirmByKey(trx, key))) throw missing()
    return openByKey(trx, { key })
  })

/** Wants it more or less often. */
export async function change(
  db: Db,
  { key, frequency }: z.infer<typeof changeSubscription>,
): Promise<LinkedSubscription> {
  if (!(await updateByKey(db, key, frequency))) throw missing()
  return openByKey(db, { key })
}

/** Wants none of it any more. */
export async function end(db: Db, { key }: { key: string }): Promise<{ ended: true }> {
  if (!(await endByKey(db, key))) throw missing()
  return { ended: true }
}
