import { getConnInfo } from '@hono/node-server/conninfo'
import { getIP } from 'better-auth/api'
import type { Context } from 'hono'

/** The header in which the server tells better-auth a client's address; what clients send in it is
 * dropped. */
export const addressHeader = 'x-renkei-address'

/** The request's headers with the client's address, as its socket tells it. Behind proxies that are
 * trusted it is the end of the chain they report, which better-auth reads from the right. */
export function withAddress(c: Context, trustedProxies: string[]): Headers {
  const headers = new Headers(c.req.raw.headers)
  headers.delete(addressHeader)
  const socket = socketAddress(c)
  if (socket === undefined) return headers
  const forwarded = trustedProxies.length > 0 && headers.get('x-forwarded-for')
  headers.set(addressHeader, forwarded ? `${forwarded}, ${socket}` : socket)
  return headers
}

/** A client's address as failures are counted by it; undefined where it cannot be told. */
export const clientAddress = (c: Context, trustedProxies: string[]): string | undefined =>
  getIP(withAddress(c, trustedProxies), {
    advanced: { ipAddress: { ipAddressHeaders: [addressHeader], trustedProxies } },
  }) ?? undefined

/** Whoever the connection is with; requests made within the process have none. */
export const socketAddress = (c: Context): string | undefined =>
  (c.env as { incoming?: unknown } | undefined)?.incoming
    ? getConnInfo(c).remote.address
    : undefined
