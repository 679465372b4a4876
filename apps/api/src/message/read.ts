import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { countUnread, markRead } from './queries.ts'

/** Marks messages as read; those of others are passed over. Looking is no deed for the audit trail. */
export async function readMessagesOf(
  db: Db,
  actor: Actor,
  ids: readonly number[],
): Promise<{ unread: number }> {
  permit(actor, 'message.read', {})
  if (actor.departmentId === null) return { unread: 0 }
  const officer = asOfficer(actor)
  await markRead(db, officer, ids)
  return { unread: await countUnread(db, officer) }
}
