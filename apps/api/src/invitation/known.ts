import type { Invitation } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { selectInvitation } from './queries.ts'

/** An invitation by its id. Throws Refused `invitationNotFound`. */
export async function knownInvitation(db: Db, id: number): Promise<Invitation> {
  const found = await selectInvitation(db, id)
  if (!found) throw new Refused('invitationNotFound')
  return found
}
