import { isPrintable } from '@renkei/schema'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

// Bytes.
const largestBody = 2 ** 16
// Characters in an address: what another site posts to a callback is sent on as parameters.
const longestCallback = 8000
// Objects and lists within one another; a passkey's answer has four.
const deepest = 32

const refuse = (c: Context, status: 400 | 413 | 415, code: string, message: string) =>
  c.json({ code, message }, status)

const refuseLarge = (c: Context) => {
  // The rest of the body is not waited for.
  c.header('connection', 'close')
  return refuse(c, 413, 'PAYLOAD_TOO_LARGE', 'Payload too large')
}

/** Refuses a body that is too large before better-auth reads it. */
export const limitBody: MiddlewareHandler = bodyLimit({
  maxSize: largestBody,
  onError: refuseLarge,
})

/** Refuses what better-auth would carry to the database as it is: text that cannot be stored, in the
 * address or anywhere in a body, and a body that is no object or too deep. */
export const refuseUnreadable: MiddlewareHandler = async (c, next) => {
  if (!isReadableAddress(c.req.url)) return refuse(c, 400, 'BAD_REQUEST', 'Unreadable address')
  const body = await c.req.text()
  if (body === '') return next()
  if (c.req.path.startsWith('/auth/callback/') && encodedLength(body) > longestCallback) {
    return refuseLarge(c)
  }
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') {
    return areReadable(new URLSearchParams(body)) ? next() : refuseBody(c)
  }
  if (type !== 'application/json') {
    return refuse(c, 415, 'UNSUPPORTED_MEDIA_TYPE', 'A body is application/json')
  }
  return isReadableObject(body) ? next() : refuseBody(c)
}

const encodedLength = (body: string) => encodeURIComponent(body.toWellFormed()).length

const refuseBody = (c: Context) => refuse(c, 400, 'BAD_REQUEST', 'Unreadable body')

const areReadable = (params: URLSearchParams): boolean =>
  [...params].every(([name, value]) => isPrintable(name) && isPrintable(value))

function isReadableAddress(address: string): boolean {
  const { pathname, searchParams } = new URL(address)
  try {
    return isPrintable(decodeURIComponent(pathname)) && areReadable(searchParams)
  } catch {
    return false
  }
}

function isReadableObject(json: string): boolean {
  try {
    const body: unknown = JSON.parse(json)
    return typeof body === 'object' && body !== null && !Array.isArray(body) && isReadable(body)
  } catch {
    return false
  }
}

// Level by level: what reads a body after this follows it by calls, which end far above this depth.
function isReadable(body: unknown): boolean {
  let level = [body]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false
    if (level.some((value) => typeof value === 'string' && !isPrintable(value))) return false
    const objects = level.filter((value) => typeof value === 'object' && value !== null)
    if (!objects.every((value) => Object.keys(value).every((key) => isPrintable(key)))) return false
    level = objects.flatMap((value): unknown[] => Object.values(value))
  }
  return true
}
