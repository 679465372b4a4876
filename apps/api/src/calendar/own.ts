import { type Calendar, calendarPath, type MadeCalendar } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { hashOf, newSecret } from '../api-key/secret.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { deleteCalendar, renewCalendar, selectCalendar } from './queries.ts'

/** The actor's own; null where there is none. */
export async function ownCalendar(db: Db, actor: Actor): Promise<Calendar | null> {
  permit(actor, 'calendar.get', {})
  return selectCalendar(db, actor.me.id)
}

/** Makes its address, or another in its place, and tells it this once. */
export async function renew(db: Db, actor: Actor): Promise<MadeCalendar> {
  permit(actor, 'calendar.renew', {})
  const secret = newSecret()
  const made = await renewCalendar(db, actor.me.id, hashOf(secret))
  return { ...made, path: calendarPath(secret) }
}

/** Ends it: whoever has the address reads nothing any more. */
export async function end(db: Db, actor: Actor): Promise<null> {
  permit(actor, 'calendar.end', {})
  await deleteCalendar(db, actor.me.id)
  return null
}
