import type { Context } from 'hono'
import { isLoopback } from './loopback.ts'

/** Where people reach the registry: the setting, or, where it is only for this machine, the address
 * the request came to. Null for a request that came by another name: a link made of it would lead
 * wherever its sender likes. */
export function originOf(c: Context, url: string | undefined): string | null {
  if (url !== undefined) return new URL(url).origin
  const { origin, hostname } = new URL(c.req.url)
  return isLoopback(hostname) ? origin : null
}

/** Whether a request brings a session's cookie, valid or not. */
export const hasSession = (c: Context): boolean =>
  c.req.header('cookie')?.includes('renkei.session_token=') ?? false

/** Whether a request came to a name under which people can be signed in here. */
export function isKnownHost(headers: Headers, url: string | undefined): boolean {
  const host = headers.get('host')
  if (url !== undefined || host === null) return true
  const address = `http://${host}`
  return URL.canParse(address) && isLoopback(new URL(address).hostname)
}

/** Whether a browser says that another site's page made this request. Programs say nothing. */
export function isCrossSite(c: Context, own: string | null): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return false
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  return origin !== undefined && origin !== (own ?? new URL(c.req.url).origin)
}
