import type { invitationInput, ProcedureName } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { knownInvitation } from './known.ts'
import { cancelInvitation as cancel } from './queries.ts'

type Input = z.infer<typeof invitationInput>

/** Takes an invitation back: its link leads nowhere. Throws Refused `invitationNotFound`, `forbidden`
 * or `stateChanged`. */
export const cancelInvitation = action(
  'invitation.cancel',
  permittedInvitation,
  async (trx, _, { invitation: id }: Input) => {
    const cancelled = await cancel(trx, id)
    const after = await knownInvitation(trx, id)
    const { state } = after
    if (!cancelled) throw new Refused('stateChanged', { value: state })
    return { answer: after, deed: { after: { state } } }
  },
)

async function permittedInvitation(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { invitation: id }: Input,
) {
  const { municipality, email } = await knownInvitation(db, id)
  permit(actor, procedure, { municipality: municipality?.code ?? null })
  return { actor, subject: { kind: 'invitation', id, name: email } }
}
