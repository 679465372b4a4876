import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Log } from '../log.ts'
import { endDemonstration } from './demonstration-queries.ts'
import { isLoopback } from './loopback.ts'

const ofProxies =
  /^(forwarded(-.+)?|via|x-forwarded(-.+)?|x-real-ip|x-original-.+|(x-client|x-cluster-client|true-client|cf-connecting)-ip)$/

/** What in a request says that it came, or may have come, from another machine; undefined where
 * nothing does. */
function signOfOthers(c: Context): string | undefined {
  const header = [...c.req.raw.headers.keys()].find((name) => ofProxies.test(name))
  if (header !== undefined) return header
  // The Host header may differ from the address asked for, and either may be another's name for us.
  const { hostname } = new URL(c.req.url)
  const named = c.req.header('host')?.replace(/:\d*$/, '')
  if (!isLoopback(hostname) || (named !== undefined && !isLoopback(named))) return 'host'
  const socket = (c.env as { incoming?: unknown } | undefined)?.incoming
    ? getConnInfo(c).remote.address
    : undefined
  return socket === undefined || isLoopback(socket) ? undefined : 'address'
}

/** Guards the demonstration that is open on this machine only: the first request that shows a sign of
 * others ends it, with the sessions of its people, before it is answered. It stays closed until the
 * next start: whoever comes through a proxy then shows the sign again, so that nobody but this machine
 * ever finds it open, and its owner gets it back by starting without the proxy. */
export function closeWhenReached(db: Kysely<Database>, log: Log): MiddlewareHandler {
  let sign: string | undefined
  let closing: Promise<void> | undefined
  const close = async () => {
    try {
      await endDemonstration(db)
    } catch (error) {
      // Whoever asks next tries again; until then nobody is answered.
      closing = undefined
      throw error
    }
    log.warn(
      { sign },
      'demonstration closed: a request came by way of another machine; set RENKEI_URL, or RENKEI_DEMO=1 to keep it open to everybody',
    )
  }
  return async (c, next) => {
    sign ??= signOfOthers(c)
    if (sign !== undefined) await (closing ??= close())
    return next()
  }
}
