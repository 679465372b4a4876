import { setTimeout as wait } from 'node:timers/promises'
import type { ChangeFeed } from '@renkei/schema'
import { Hono, type Context as Asked } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Kysely } from 'kysely'
import { stillUsable } from '../api-key/still-usable.ts'
import { watchChanges } from '../change/watch.ts'
import { cutConnection } from '../cut-connection.ts'
import type { Database } from '../db/schema.ts'
import { callerFor } from '../list/caller.ts'
import { Refused } from '../refusal.ts'
import type { SessionSettings } from '../session/settings.ts'
import { type Context, refusalOf } from '../trpc.ts'
import { answerOf } from './answer.ts'
import { readChanges } from './change-resources.ts'
import { withFields } from './fields.ts'
import { inputFrom } from './parameters.ts'
import { problemOf } from './problem.ts'

type Means = {
  asking: (c: Asked) => Promise<Context>
  settings: Pick<SessionSettings, 'demo' | 'limits'>
  note: (error: unknown, path: string) => void
  base: (c: Asked) => string
  /** Aborted when the server stops. */
  ending: AbortSignal
  /** Milliseconds for which a reader may leave what was sent unread. */
  patience?: number | undefined
}

// Milliseconds: how often a stream on which nothing is told says that it is there.
const beat = 15_000
// The share of all streams that one key, or one address, may have open; and after how many seconds more may be asked for.
const share = 10
const later = '30'

/** Streams that are open, by whose they are. */
function places(most: number) {
  const open = new Map<string, number>()
  let total = 0
  return (whose: string): (() => void) => {
    const own = open.get(whose) ?? 0
    if (total >= most || own >= Math.max(2, Math.floor(most / share)))
      throw new Refused('tooManyRequests', { value: later })
    total += 1
    open.set(whose, own + 1)
    return () => {
      total -= 1
      const left = (open.get(whose) ?? 1) - 1
      if (left > 0) open.set(whose, left)
      else open.delete(whose)
    }
  }
}

/** A refusal of where to read on from, under the name by which it was told. */
function ofLast(error: unknown): unknown {
  if (!(error instanceof Refused) || error.refusal.parameter !== 'since') return error
  const { code, ...at } = error.refusal
  return new Refused(code, { ...at, parameter: 'Last-Event-ID' }, { cause: error })
}

/** `/changes/stream`: what `/changes` tells, as server-sent events while it happens; `Last-Event-ID` or `since` says after
 * which. It ends when the key is revoked, told as a problem, when the reader does not read, and when the server stops. */
export function streamRoutes(
  db: Kysely<Database>,
  { asking, settings, note, base, ending, patience = 30_000 }: Means,
): Hono {
  const watch = watchChanges(db)
  const take = places(settings.limits.streams)
  return new Hono().get('/changes/stream', async (c) => {
    const { fields, ...asked } = inputFrom(readChanges, {}, new URL(c.req.url).searchParams)
    const context = await asking(c)
    const caller = callerFor(context)
    const ask = async (since: unknown) => {
      const found = await answerOf(caller, readChanges, {
        ...asked,
        ...(since === undefined ? {} : { since }),
      })
      const { items, cursor, more } = found as ChangeFeed
      const told = withFields(readChanges, found, fields) as { items: object[] }
      const events = items.map(({ id }, at) => ({
        ...{ id, event: 'change', data: JSON.stringify(told.items[at]) },
      }))
      return { events, cursor, more }
    }
    const bell = createBell()
    // Before the first look, so that nothing is written unheard in between.
    const leave = watch.join(bell.ring)
    let release = () => {}
    let page: Awaited<ReturnType<typeof ask>>
    const last = c.req.header('last-event-id')
    try {
      page = await ask(last || (asked['since'] ?? 'now'))
      release = take(context.actor?.me.id ?? context.address ?? '')
    } catch (error) {
      if (refusalOf(error)?.code === 'tooManyRequests') c.header('retry-after', later)
      leave()
      throw last ? ofLast(error) : error
    }
    // Proxies that gather what they pass on would keep it.
    c.header('x-accel-buffering', 'no')
    return streamSSE(c, async (stream) => {
      const cut = () => stream.abort()
      const say = (sending: Promise<unknown>) => taken(c, stream, sending, patience)
      ending.addEventListener('abort', cut)
      stream.onAbort(() => bell.ring('over'))
      try {
        await say(stream.write(': renkei\nretry: 3000\n\n'))
        let since = page.cursor ?? undefined
        while (!stream.aborted) {
          for (const event of page.events) await say(stream.writeSSE(event))
          since = page.cursor ?? since
          const why = page.more ? 'more' : await bell.heard(beat)
          if (stream.aborted || why === 'over') break
          if (!(await stillUsable(db, c, settings))) throw new Refused('keyInvalid')
          if (why === 'beat') await say(stream.write(': \n\n'))
          page = why === 'other' ? { ...page, events: [], more: false } : await ask(since)
        }
      } catch (error) {
        note(error, c.req.path)
        const refused = refusalOf(error) ?? { code: 'unexpected' as const }
        const data = JSON.stringify(problemOf(c, refused, base(c)))
        await say(stream.writeSSE({ event: 'problem', data }))
      } finally {
        ending.removeEventListener('abort', cut)
        leave()
        release()
      }
    })
  })
}

/** Lets a writer wait until it is rung, or for so many milliseconds; what rang while nobody waited is heard at once. */
function createBell() {
  type Rung = 'more' | 'other' | 'over'
  let rung: Rung | undefined
  let tell: (() => void) | undefined
  return {
    ring: (why: Rung) => {
      rung = rung === 'over' || (rung === 'more' && why === 'other') ? rung : why
      tell?.()
    },
    heard: async (ms: number): Promise<Rung | 'beat'> => {
      if (rung === undefined) {
        const { promise, resolve } = Promise.withResolvers<void>()
        tell = resolve
        const timer = setTimeout(resolve, ms)
        await promise
        clearTimeout(timer)
        tell = undefined
      }
      const heard = rung ?? 'beat'
      rung = undefined
      return heard
    },
  }
}

/** Waits for what is sent to be taken, and lets go of who does not read: their connection as well, which would wait for them
 * with all that is still to be sent. */
async function taken(
  c: Asked,
  stream: SSEStreamingApi,
  sending: Promise<unknown>,
  patience: number,
): Promise<void> {
  const late = new AbortController()
  const tooLate = wait(patience, true, { signal: late.signal, ref: false }).catch(() => false)
  const isLate = await Promise.race([sending.then(() => false), tooLate])
  late.abort()
  if (!isLate) return
  stream.abort()
  cutConnection(c)
}
