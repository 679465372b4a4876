import type { InvitationOffer } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { selectWaits } from '../session/attempt-queries.ts'
import { attemptKey, countAddressFailure } from '../session/attempts.ts'
import type { Context } from '../trpc.ts'
import { selectOffer } from './queries.ts'
import { readToken } from './token.ts'

/** The open invitation that a link's token stands for. Throws Refused `invitationNotFound`, alike for
 * unknown, used, cancelled and expired ones, and `tooManyRequests` to an address that tries many. */
export async function offerOf(
  db: Db,
  token: string,
  { auth, settings, address }: Pick<Context, 'auth' | 'settings' | 'address'>,
): Promise<InvitationOffer & { id: number }> {
  const from = address === undefined ? undefined : attemptKey(settings, 'address', address)
  const [blocked] = from === undefined ? [] : await selectWaits(db, [from])
  if (blocked) throw new Refused('tooManyRequests', { value: String(blocked.seconds) })
  const id = await readToken(auth, token)
  const offer = id === undefined ? undefined : await selectOffer(db, id)
  if (id !== undefined && offer) return { ...offer, id }
  if (from !== undefined) await countAddressFailure(db, settings, from)
  throw new Refused('invitationNotFound')
}
