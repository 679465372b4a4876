import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { Refused } from '../refusal.ts'
import { holdIdempotencyKey, keepAnswer, selectKept } from './queries.ts'

/** Does what a request asks once for its `Idempotency-Key`, and answers the same to whoever sends it again within a day: the
 * answer is kept in the transaction that did it, so that neither is without the other. A refusal is not kept. Throws Refused:
 * `idempotencyKeyBusy` while the same is being answered, `idempotencyKeyReused` where the key was another request's. */
export async function once(
  c: Context,
  { db, writer, text }: { db: Db; writer: string; text: string },
  work: (db: Db) => Promise<string>,
): Promise<string> {
  const key = keyOf(c)
  if (key === undefined) return work(db)
  const asked = `${c.req.method} ${c.req.path}\n${text}`
  const hash = createHash('sha256').update(asked).digest('base64url')
  return transaction(db, async (trx) => {
    if (!(await holdIdempotencyKey(trx, writer, key))) throw new Refused('idempotencyKeyBusy')
    const kept = await selectKept(trx, writer, key)
    if (kept && kept.hash !== hash) throw new Refused('idempotencyKeyReused')
    if (kept) return kept.body
    const body = await work(trx)
    await keepAnswer(trx, writer, key, { hash, body })
    return body
  })
}

function keyOf(c: Context): string | undefined {
  const value = c.req.header('idempotency-key')
  if (value === undefined) return undefined
  // As the draft writes it, a string of structured fields, or without its quotes.
  const [, quoted, bare] =
    /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,200})"|([\x21\x23-\x7e]{1,200}))$/.exec(value) ?? []
  const key = quoted ?? bare
  if (key === undefined)
    throw new Refused('filterInvalid', { parameter: 'Idempotency-Key', value: value.slice(0, 100) })
  return key
}
