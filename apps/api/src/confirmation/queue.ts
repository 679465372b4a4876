import type { ConfirmationQueue, QueueRef } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'
import { selectQueue } from './queries.ts'

/** What the policy office walks: every row whose marks (or area) wait, or once did. Throws Refused. */
export async function confirmationQueue(
  db: Db,
  actor: Actor | null,
  { of, ...ref }: QueueRef,
): Promise<ConfirmationQueue> {
  permit(actor, 'confirmation.queue', { region: ref.region })
  const { vision_id: vision } = await frameOf(db, ref)
  const rows = await selectQueue(db, vision, of)
  const done = rows.filter(({ state }) => state === 'confirmed').length
  return { of, rows, done, total: rows.length }
}
