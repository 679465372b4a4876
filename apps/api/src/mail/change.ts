import type { Mail, mailInput } from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import { transaction } from '../db/transaction.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { Context } from '../trpc.ts'
import { knownMail } from './known.ts'
import { cancelWaiting, retryNow } from './page-queries.ts'
import { signalMail } from './signal.ts'

const verbs = { retry: retryNow, cancel: cancelWaiting } as const

/** Has a mail tried at once (`retry`), or not at all (`cancel`). Throws Refused `mailNotFound`,
 * `forbidden` or `stateChanged`, which names the state; `sending` while it is handed over. */
export async function changeMail(
  verb: keyof typeof verbs,
  { db, actor }: Context,
  { mail: id }: z.infer<typeof mailInput>,
): Promise<Mail> {
  const { municipality, state } = await knownMail(db, id)
  const action = `mail.${verb}` as const
  permit(actor, action, { municipality: municipality?.code ?? null })
  return transaction(db, async (trx) => {
    const changed = await verbs[verb](trx, id)
    const after = await knownMail(trx, id)
    if (!changed)
      throw new Refused('stateChanged', { value: after.sending ? 'sending' : after.state })
    await record(trx, actor, {
      action,
      subject: { kind: 'mail', id },
      before: { state },
      after: { state: after.state },
    })
    signalMail(trx)
    return after
  })
}
