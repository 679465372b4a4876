import type { mailInput, ProcedureName } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { knownMail } from './known.ts'
import { cancelWaiting, retryNow } from './page-queries.ts'
import { signalMail } from './signal.ts'

type Input = z.infer<typeof mailInput>

const changing = (verb: 'retry' | 'cancel', change: typeof retryNow) =>
  action(`mail.${verb}`, permittedMail, async (trx, { state, subject: { id } }) => {
    const changed = await change(trx, id)
    const after = await knownMail(trx, id)
    if (!changed) {
      throw new Refused('stateChanged', { value: after.sending ? 'sending' : after.state })
    }
    signalMail(trx)
    return { answer: after, deed: { before: { state }, after: { state: after.state } } }
  })

/** Has a mail tried at once. Throws Refused `mailNotFound`, `forbidden` or `stateChanged`, which names
 * the state; `sending` while it is handed over. */
export const retryMail = changing('retry', retryNow)

/** The same for a mail that is not to be tried at all. */
export const cancelMail = changing('cancel', cancelWaiting)

async function permittedMail(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { mail: id }: Input,
) {
  const { municipality, state } = await knownMail(db, id)
  permit(actor, procedure, { municipality: municipality?.code ?? null })
  return { actor, state, subject: { kind: 'mail', id } }
}
