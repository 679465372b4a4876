import type { Invitation, invitationInput } from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import { transaction } from '../db/transaction.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { Context } from '../trpc.ts'
import { knownInvitation } from './known.ts'
import { cancelInvitation as cancel } from './queries.ts'

/** Takes an invitation back: its link leads nowhere. Throws Refused `invitationNotFound`, `forbidden`
 * or `stateChanged`. */
export async function cancelInvitation(
  { db, actor }: Context,
  { invitation: id }: z.infer<typeof invitationInput>,
): Promise<Invitation> {
  const { municipality } = await knownInvitation(db, id)
  permit(actor, 'invitation.cancel', { municipality: municipality?.code ?? null })
  return transaction(db, async (trx) => {
    const cancelled = await cancel(trx, id)
    const after = await knownInvitation(trx, id)
    if (!cancelled) throw new Refused('stateChanged', { value: after.state })
    await record(trx, actor, {
      action: 'invitation.cancel',
      subject: { kind: 'invitation', id, name: after.email },
      after: { state: after.state },
    })
    return after
  })
}
