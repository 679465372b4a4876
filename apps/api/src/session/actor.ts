import type { Kysely } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Database } from '../db/schema.ts'
import { UnavailableError } from '../db/unavailable.ts'
import type { Auth } from './auth.ts'
import { deleteSession, selectMe, touchSession } from './queries.ts'

export type SessionTimes = {
  /** When it ends if nothing is asked until then; moves with every request. */
  idleUntil: Date
  /** When it ends in any case. */
  endsAt: Date
}

/** Reads who a request acts for from its cookie; null for the public. `refresh: false` looks without
 * counting as use, so that watching the clock keeps nobody signed in. */
export async function readSession(
  { auth, db, idleMinutes }: { auth: Auth; db: Kysely<Database>; idleMinutes: number },
  headers: Headers,
  requestId: string,
  refresh = true,
): Promise<{ actor: Actor; times: SessionTimes; sessionId: string } | null> {
  if (!headers.has('cookie')) return null
  // better-auth tells no reason when its tables cannot be read.
  const found = await auth.api.getSession({ headers }).catch((error: unknown) => {
    throw new UnavailableError('lost', error)
  })
  if (!found) return null
  const touched = await touchSession(db, found.session.id, idleMinutes, refresh)
  const person = touched && (await selectMe(db, found.user.id))
  if (!touched || !person) {
    await deleteSession(db, found.session.id)
    return null
  }
  return {
    actor: { ...person, requestId },
    sessionId: found.session.id,
    times: {
      idleUntil: new Date(touched.seenAt.getTime() + idleMinutes * 60_000),
      endsAt: found.session.expiresAt,
    },
  }
}
