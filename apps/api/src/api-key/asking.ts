import type { Context, MiddlewareHandler } from 'hono'
import type { Kysely } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Database } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import type { SessionSettings } from '../session/settings.ts'
import { takeKey } from './queries.ts'
import { hashOf, secretIn } from './secret.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Whom the key of a request asks for; nobody else is asked for then, whatever cookie it brings. */
    byKey: Actor | undefined
  }
}

// Where programs ask. Nobody signs in, follows or writes to the office by a key.
const doors = /^\/(trpc|api|mcp|open|papers|documents|export|attachments|workbook)(\/|$)/

const minute = 60_000

/** Reads the key of a request from `Authorization: Bearer renkei_…`, and refuses one that cannot be used: nobody who
 * brings a key is answered as the public. Throws Refused `keyInvalid`, `tooManyRequests` or `forbidden`. */
export function readKey(
  db: Kysely<Database>,
  { demo, limits }: Pick<SessionSettings, 'demo' | 'limits'>,
): MiddlewareHandler {
  // Counted in memory, so that reading writes nothing for it.
  let counted = new Map<number, number>()
  let until = 0
  const count = (c: Context, key: number) => {
    const now = Date.now()
    if (now >= until) {
      counted = new Map()
      until = now + minute
    }
    const asked = (counted.get(key) ?? 0) + 1
    counted.set(key, asked)
    const seconds = String(Math.max(1, Math.ceil((until - now) / 1000)))
    // As draft-ietf-httpapi-ratelimit-headers-10 writes them.
    c.header('ratelimit-policy', `"key";q=${limits.keyRequests};w=${minute / 1000}`)
    c.header('ratelimit', `"key";r=${Math.max(0, limits.keyRequests - asked)};t=${seconds}`)
    if (asked > limits.keyRequests) throw new Refused('tooManyRequests', { value: seconds })
  }
  return async (c, next) => {
    const { path } = c.req
    const secret = secretIn(c.req.header('authorization'), path.startsWith('/api/'))
    if (secret === undefined) return next()
    const found = await takeKey(db, hashOf(secret), demo === 'open')
    if (!found) throw new Refused('keyInvalid')
    const { key, ...actor } = found
    count(c, key)
    if (!doors.test(path)) throw new Refused('forbidden')
    c.set('byKey', { ...actor, requestId: c.get('requestId') })
    return next()
  }
}
