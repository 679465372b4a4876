import type { Message } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { selectMessages } from './queries.ts'

/** The newest messages to the actor, their municipality or department. */
export async function listMessages(db: Db, actor: Actor): Promise<Message[]> {
  permit(actor, 'message.list', {})
  return selectMessages(db, actor)
}
