import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** What an ETag tells contents apart by. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 27)

/** A weak ETag: what compresses answers sends other bytes of the same. */
export const etagOf = (text: string): string => `W/"${hashOf(text)}"`

/** How caches keep what everyone may read: they ask each time whether it is still so. */
export const revalidated = 'public, max-age=0, must-revalidate'

/** Promises to caches that the answer is the same as long as it has this ETag. */
export function promise(c: Context, etag: string): void {
  c.header('etag', etag)
  c.header('cache-control', revalidated)
}

/** Whether whoever asks holds what has this ETag. A strong and a weak one of the same are the same (RFC 9110, 13.1.2). */
export function isHeld(c: Context, etag: string): boolean {
  const opaque = (one: string) => one.replace(/^W\//, '')
  const held =
    c.req
      .header('if-none-match')
      ?.trim()
      .split(/\s*,\s*/) ?? []
  return held.some((one) => one === '*' || opaque(one) === opaque(etag))
}
