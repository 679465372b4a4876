import type { Message } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { selectMessages } from './queries.ts'

/** The newest messages to the actor's municipality or department. System administrators have none. */
export async function listMessages(db: Db, actor: Actor): Promise<Message[]> {
  permit(actor, 'message.list', {})
  return actor.departmentId === null ? [] : selectMessages(db, asOfficer(actor))
}
