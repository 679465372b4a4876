import type { Context } from 'hono'
import type { Caller } from '../list/caller.ts'
import { etagOf, hashOf, isHeld, promise } from '../etag.ts'
import { Refused } from '../refusal.ts'
import { refusalOf } from '../trpc.ts'
import { cursorOf } from './parameters.ts'
import type { Resource } from './resource.ts'
import { versionTag } from './version.ts'

type Call = (input: unknown) => Promise<unknown>

/** What a resource answers to an input of its procedure. Throws Refused, and what nobody foresaw. */
export async function answerOf(
  caller: Caller,
  { procedure, shape }: Resource,
  input: object,
): Promise<unknown> {
  const [entity = '', verb = ''] = procedure.split('.')
  const call = (caller as unknown as Record<string, Record<string, Call>>)[entity]?.[verb]
  if (!call) throw new Error(`${procedure} is no procedure`)
  try {
    return shape(await call(input))
  } catch (error) {
    const refusal = refusalOf(error, input)
    if (!refusal) throw error
    const { code, ...at } = refusal
    throw new Refused(code, at, { cause: error })
  }
}

/** Answers a body as JSON, or that it is what the asker holds already. `version`: what a write over it names. */
export function answerJson(c: Context, body: string, version?: number): Response {
  const etag = version === undefined ? etagOf(body) : `W/${versionTag(version, hashOf(body))}`
  promise(c, etag)
  if (isHeld(c, etag)) return c.body(null, 304)
  return c.body(body, 200, { 'content-type': 'application/json; charset=utf-8' })
}

/** Adds a link to the same question with another value of a parameter, or without it. */
function linkTo(c: Context, base: string, rel: string, [name, value]: [string, string | null]) {
  const { pathname, searchParams: params } = new URL(c.req.url)
  if (value === null) params.delete(name)
  else params.set(name, value)
  const path = pathname.slice(pathname.indexOf('/api/v1') + '/api/v1'.length)
  const query = params.size === 0 ? '' : `?${params.toString()}`
  c.header('link', `<${base}${path}${query}>; rel="${rel}"`, { append: true })
}

/** Where to read on of what is read on from where it ends. */
export const linkNext = (c: Context, base: string, since: string): void =>
  linkTo(c, base, 'next', ['since', since])

type Paged = { page: number; size: number; total: number }

/** Where the first page is and the next, where there is one (RFC 8288): the same question under another cursor. */
export function linkPages(c: Context, base: string, found: unknown): void {
  const { page, size, total } = found as Paged
  const at = (number: number): [string, string | null] => [
    'cursor',
    number === 1 ? null : cursorOf(number),
  ]
  linkTo(c, base, 'first', at(1))
  if (page > 1) linkTo(c, base, 'prev', at(page - 1))
  if (page * size < total) linkTo(c, base, 'next', at(page + 1))
}

const seconds = (day: string) => Math.floor(Date.parse(day) / 1000)

/** Tells of a resource that is going (RFC 9745, RFC 8594). */
export function tellDeprecated(c: Context, { deprecated }: Resource, base: string): void {
  if (!deprecated) return
  c.header('deprecation', `@${seconds(deprecated.since)}`)
  c.header('sunset', new Date(deprecated.sunset).toUTCString())
  c.header('link', `<${base}${deprecated.instead}>; rel="successor-version"`, { append: true })
}
