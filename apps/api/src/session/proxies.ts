import type { MiddlewareHandler } from 'hono'
import type { Log } from '../log.ts'
import { socketAddress } from './address.ts'
import { within } from './networks.ts'

// Anybody can send the header from anywhere: the log must not grow by that.
const loggedAtMost = 20

/** Tells in the log, once for each, of addresses that speak for others without being trusted to: to
 * the registry everyone behind such a proxy is one client, and one's failures are everybody's. */
export function tellUntrustedProxies(trustedProxies: string[], log: Log): MiddlewareHandler {
  const isTrusted = within(trustedProxies)
  const logged = new Set<string>()
  return async (c, next) => {
    const proxy = c.req.header('x-forwarded-for') === undefined ? undefined : socketAddress(c)
    if (
      proxy !== undefined &&
      !logged.has(proxy) &&
      logged.size < loggedAtMost &&
      !isTrusted(proxy)
    ) {
      logged.add(proxy)
      log.warn(
        { proxy },
        'X-Forwarded-For from this address is not believed. If it is your proxy, name it in RENKEI_TRUSTED_PROXIES',
      )
    }
    return next()
  }
}
