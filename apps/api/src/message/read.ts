import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { countUnread, markRead } from './queries.ts'

/** Marks messages as read; those of others are passed over. Looking is no deed for the audit trail. */
export async function readMessagesOf(
  db: Db,
  actor: Actor,
  { ids }: { ids: readonly number[] },
): Promise<{ unread: number }> {
  permit(actor, 'message.read', {})
  await markRead(db, actor, ids)
  return { unread: await countUnread(db, actor) }
}
