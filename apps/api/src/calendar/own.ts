import { type Calendar, calendarPath, type MadeCalendar } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { hashOf, newSecret } from '../api-key/secret.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
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
  const made = await transaction(db, async (trx) => {
    const calendar = await renewCalendar(trx, actor.me.id, hashOf(secret))
    await record(trx, actor, { action: 'calendar.renew', subject: person(actor) })
    return calendar
  })
  return { ...made, path: calendarPath(secret) }
}

/** Ends it: whoever has the address reads nothing any more. */
export async function end(db: Db, actor: Actor): Promise<null> {
  permit(actor, 'calendar.end', {})
  await transaction(db, async (trx) => {
    if (await deleteCalendar(trx, actor.me.id))
      await record(trx, actor, { action: 'calendar.end', subject: person(actor) })
  })
  return null
}

// Who may read deadlines without signing in is somebody's to answer for: the trail holds that there is an address, never which.
const person = ({ me: { id, name } }: Actor) => ({ kind: 'person', id, name })
