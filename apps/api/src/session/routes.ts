import { type Context, Hono } from 'hono'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { UnavailableError } from '../db/unavailable.ts'
import { readSession } from './actor.ts'
import { withAddress } from './address.ts'
import type { Auth } from './auth.ts'
import { requestIdHeader } from './hook.ts'
import { originOf } from './origin.ts'
import type { SessionSettings } from './settings.ts'

/** `/auth/*`: better-auth's addresses, behind the registry's idle limit. */
export const authRoutes = (db: Kysely<Database>, auth: Auth, settings: SessionSettings): Hono =>
  new Hono().on(['GET', 'POST'], '/*', async (c) => {
    if (originOf(c, settings.url) === null) {
      return c.json({ code: 'HOST_UNKNOWN', message: 'RENKEI_URL does not name this host' }, 403)
    }
    const requestId = c.get('requestId')
    // An idle session ends here, before better-auth, which knows only the absolute limit.
    const counts = !c.req.path.endsWith('/get-session')
    const { idleMinutes } = settings
    await readSession({ auth, db, idleMinutes }, c.req.raw.headers, requestId, counts)
    const headers = withAddress(c, settings.trustedProxies)
    headers.set(requestIdHeader, requestId)
    const { method, url } = c.req
    const body = (await c.req.text()) || null
    const answer = await auth.handler(new Request(url, { method, headers, body }))
    if (answer.status === 500) throw new UnavailableError('lost', new Error(await answer.text()))
    return limited(c, answer)
  })

// better-auth tells a client it asks too often in text; everything else it tells in JSON.
function limited(c: Context, answer: Response): Response {
  const retryAfter = answer.headers.get('x-retry-after')
  if (answer.status !== 429 || retryAfter === null) return answer
  c.header('retry-after', retryAfter)
  return c.json({ code: 'TOO_MANY_REQUESTS', message: 'Too many requests' }, 429)
}
