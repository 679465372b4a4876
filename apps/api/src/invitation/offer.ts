import type { InvitationOffer } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import type { Auth } from '../session/auth.ts'
import { selectOffer } from './queries.ts'
import { readToken } from './token.ts'

/** The open invitation that a link's token stands for. Throws Refused `invitationNotFound`, alike for
 * unknown, used, cancelled and expired ones. */
export async function offerOf(
  db: Db,
  auth: Auth,
  token: string,
): Promise<InvitationOffer & { id: number }> {
  const id = await readToken(auth, token)
  const offer = id === undefined ? undefined : await selectOffer(db, id)
  if (id === undefined || !offer) throw new Refused('invitationNotFound')
  return { ...offer, id }
}
