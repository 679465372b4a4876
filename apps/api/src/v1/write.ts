import type { Context as Asked } from 'hono'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { callerFor } from '../list/caller.ts'
import { permitRole } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { Context } from '../trpc.ts'
import { answerOf } from './answer.ts'
import { bodyOf } from './body.ts'
import { once } from './once.ts'
import { inputFrom } from './parameters.ts'
import type { Resource, Writing } from './resource.ts'
import { namedVersion, noVersion, versionOf, versionTag } from './version.ts'

/** The refusal of a write over an older version, with both sides: what is held now and what was sent. */
export class Overtaken extends Refused {
  readonly sides: { held: unknown; sent: unknown }
  constructor({ refusal: { code, ...at } }: Refused, sides: Overtaken['sides']) {
    super(code, at)
    this.sides = sides
  }
}

/** Does what is asked of a resource that is written, as whoever's key it is. Throws Refused. */
export async function answerWrite(
  c: Asked,
  { db, ...context }: Context,
  resource: Resource & { writing: Writing },
  base: string,
): Promise<Response> {
  const { procedure, writing } = resource
  const { actor } = context
  permitRole(actor, procedure)
  if (!actor) throw new Refused('signInRequired')
  const path = inputFrom(resource, c.req.param(), new URL(c.req.url).searchParams)
  const version = writing.isVersioned ? namedVersion(c) : undefined
  const { sent, text } = await bodyOf(c, writing.body)
  const input = writing.inputOf(path, sent, version)
  const work = async (within: Context['db']) => {
    const caller = callerFor({ ...context, db: within })
    try {
      return JSON.stringify(await answerOf(caller, resource, input))
    } catch (error) {
      if (version !== undefined && isOfVersion(error)) throw noVersion(c)
      if (!(error instanceof Refused) || error.refusal.code !== 'stale' || !writing.held)
        throw error
      const { procedure: reads, shape } = writing.held
      const read = { ...resource, procedure: reads, shape: (found: unknown) => found }
      const { key: _, ...of } = path
      const held = shape((await answerOf(caller, read, of)) as never, path)
      throw new Overtaken(error, { held, sent })
    }
  }
  const body = writing.creates
    ? await once(c, { db, writer: actor.me.id, text }, work)
    : await work(db)
  const answer: unknown = JSON.parse(body)
  const now = versionOf(answer)
  if (now !== undefined) c.header('etag', versionTag(now))
  if (writing.location) c.header('location', `${base}${writing.location(answer as never)}`)
  const isPartial = writing.isPartial?.(answer as never) ?? false
  return c.body(body, isPartial ? 207 : writing.creates ? 201 : 200, {
    'content-type': 'application/json; charset=utf-8',
  })
}

/** Whether a procedure refused the version alone, which came by `If-Match` and not in the body. */
function isOfVersion(error: unknown): boolean {
  const refused = error instanceof Refused && error.cause instanceof TRPCError && error.cause.cause
  return (
    refused instanceof ZodError && refused.issues.every(({ path }) => path.at(-1) === 'version')
  )
}
