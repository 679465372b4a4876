import { createHmac } from 'node:crypto'
import { type askSubscription, checkSubscription, foldEmail } from '@renkei/schema'
import type { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { countWithin } from '../session/attempt-queries.ts'
import type { Context } from '../trpc.ts'
import { invalid } from '../write/refuse.ts'
import { confirmationMail } from './mails.ts'
import { insertFollow, openFor, selectByKey } from './queries.ts'
import { targetOf } from './target.ts'

/** How often somebody may ask in an hour: from one network address, which offices and schools share, and for one
 * mail address, which may be another's. */
const limits = { network: 20, address: 3 }
const within = 3600

/** Sends whoever reads an address a link by which they confirm that changes are to be mailed there: nothing else is
 * mailed before. Answers alike whether something is mailed there already. Throws Refused: `fieldsInvalid`, `mailOff`,
 * what is unknown, or `tooManyRequests` with the seconds to wait. */
export async function ask(
  db: Db,
  {
    actor,
    address: network,
    mailer,
    origin,
    settings: { secret },
  }: Pick<Context, 'actor' | 'address' | 'mailer' | 'origin' | 'settings'>,
  { email, frequency, ...target }: z.infer<typeof askSubscription>,
): Promise<{ asked: true }> {
  permit(actor, 'subscription.ask', {})
  const fields = checkSubscription({ email })
  if (fields.length > 0) throw invalid(...fields)
  if (!mailer.isConfigured) throw new Refused('mailOff')
  const found = await targetOf(db, target)
  const to = foldEmail(email)
  for (const [key, limit] of [
    [network ?? '', limits.network],
    [to, limits.address],
  ] as const) {
    const counted = `subscribe:${createHmac('sha256', secret).update(key).digest('base64url')}`
    const { failures, seconds } = await countWithin(db, counted, { limit, within })
    if (failures > limit) throw new Refused('tooManyRequests', { value: String(seconds) })
  }
  await transaction(db, async (trx) => {
    const { id, key } = await openFor(trx, to, frequency)
    await insertFollow(trx, id, found, { waiting: true })
    const waiting = (await selectByKey(trx, key))?.waiting ?? []
    // Who follows it already is told nothing new.
    if (waiting.length === 0) return
    await mailer.send(confirmationMail(to, waiting, `${origin}/subscription/${key}`), trx)
  })
  return { asked: true }
}
