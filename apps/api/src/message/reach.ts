import type { Reach } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { selectReach } from './reach-queries.ts'

/** Whom messages reach in each municipality of a region (slug); empty where there is none of that name. */
export async function reachOf(
  db: Db,
  actor: Actor,
  { region }: { region: string },
): Promise<Reach[]> {
  permit(actor, 'message.reach', {})
  return selectReach(db, region)
}
