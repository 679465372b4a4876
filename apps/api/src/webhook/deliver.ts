import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { record } from '../audit/queries.ts'
import { entriesByCursor, selectEnd, selectEntries } from '../change/entry-queries.ts'
import { eventsOf } from '../change/feed.ts'
import type { Database } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import type { Log } from '../log.ts'
import type { Stopping } from '../mail/post.ts'
import { insertWebhookMessage } from '../message/queries.ts'
import type { WebhookSettings } from './address.ts'
import {
  type Claimed,
  claimDelivery,
  disable,
  dropDelivery,
  insertDeliveries,
  noteTry,
  selectBehind,
  takeTold,
  unclaim,
  untilDue,
} from './delivery-queries.ts'
import { openSecret, signatureOf } from './secret.ts'
import { send } from './send.ts'

const second = 1000
const hour = 3600 * second

/** Milliseconds that a try may take, those between tries, and those after which a webhook that took nothing is told no more. */
export const usualPace = {
  timeout: 15 * second,
  between: [
    ...[5 * second, 60 * second, 300 * second, 1800 * second],
    ...[2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour, 24 * hour],
  ],
  disable: 5 * 24 * hour,
}

export type Means = {
  db: Kysely<Database>
  log: Log
  secret: string
  settings: WebhookSettings
  pace: typeof usualPace
}

const batch = 100
const atOnce = 8
// Milliseconds that one round goes on for, and, beyond a try's own, that nobody else takes it.
const longest = 60 * second
const claimBeyond = 30 * second
// Characters of a body: what was and is of texts is left out of a longer one, and read at `path`.
const longestBody = 256 * 1024

/** Puts down for every webhook what it is to be told, and tells what is due: one thing at a time to each, several webhooks at
 * once. Answers in how many milliseconds to come again; undefined where nothing waits. Safe to run any number of times,
 * and on several servers: each event is put down once, told again until it is taken, and known to its receiver by its
 * id. */
export async function deliverWebhooks(
  means: Means,
  stopping: Stopping,
): Promise<number | undefined> {
  const { db } = means
  await putDown(db)
  const wait = await untilDue(db)
  // Most often there is nothing to do, which one question tells.
  if (wait === undefined || wait > 0) return wait
  const end = Date.now() + longest
  const work = async () => {
    while (!stopping.ending.aborted && Date.now() < end) {
      const claimed = await claimDelivery(db, means.pace.timeout + claimBeyond)
      if (!claimed) return
      await tell(means, claimed, stopping.cut)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return untilDue(db)
}

async function putDown(db: Kysely<Database>): Promise<void> {
  const { last } = await selectEnd(db)
  for (const id of await selectBehind(db, last)) {
    const some = () =>
      transaction(db, async (trx) => {
        const told = await takeTold(trx, id)
        if (!told) return false
        const { cursor, kinds, shown } = told
        const found = await selectEntries(trx, { kinds, shown, after: cursor ?? undefined }, batch)
        const events = found.entries.map((entry) => entry.cursor)
        const isAll = events.length < batch
        await insertDeliveries(trx, id, {
          events,
          cursor: isAll ? found.last : (events.at(-1) ?? null),
        })
        return !isAll
      })
    while (await some());
  }
}

async function tell(means: Means, claimed: Claimed, cut: AbortSignal): Promise<void> {
  const { db, log, secret, settings, pace } = means
  const { id, event, tries, url, webhook } = claimed
  const body = await bodyOf(db, claimed)
  // What was taken back meanwhile, or never was public, is told nobody.
  if (body === undefined) return dropDelivery(db, id)
  const sealed = [claimed.sealed, ...(claimed.former === null ? [] : [claimed.former])]
  const secrets = await Promise.all(sealed.map((one) => openSecret(secret, one)))
  const seconds = Math.floor(Date.now() / second)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Renkei-Webhooks/1',
    'webhook-id': event,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatureOf(secrets, { id: event, seconds, body }),
  }
  const tried = await send(url, { headers, body }, { settings, timeout: pace.timeout, cut })
  if (cut.aborted && tried.problem !== null) return unclaim(db, id)
  const pause = pace.between[tries - 1]
  // Many that failed at once are not all tried again at once.
  const next =
    pause === undefined
      ? undefined
      : Math.max(pause * (0.9 + Math.random() * 0.2), Math.min(tried.after ?? 0, 3600) * second)
  if (tried.problem !== null) {
    log.warn({ webhook, event, tries, problem: tried.problem, status: tried.status }, 'webhook')
  }
  await transaction(db, async (trx) => {
    const failing = await noteTry(trx, claimed, tried, next)
    const isOver = tried.status === 410 || failing >= pace.disable
    if (tried.problem === null || !isOver || !(await disable(trx, webhook))) return
    await insertWebhookMessage(trx, webhook)
    await record(
      trx,
      { requestId: randomUUID() },
      {
        action: 'webhook.disable',
        subject: { kind: 'webhook', id: webhook, name: claimed.name },
        after: { problem: tried.problem, status: tried.status },
      },
    )
  })
}

async function bodyOf(
  db: Kysely<Database>,
  { event, shown }: Claimed,
): Promise<string | undefined> {
  const [data] = await eventsOf(db, await entriesByCursor(db, [event], shown))
  if (!data) return undefined
  const { change } = data
  const written = (of: object) =>
    JSON.stringify({
      type: `change.${change.kind}`,
      timestamp: change.at,
      data: { ...data, change: of },
    })
  const whole = written(change)
  if (whole.length <= longestBody || change.kind !== 'project') return whole
  return written({
    ...change,
    fields: change.fields.map(({ field }) => ({ field, was: null, is: null })),
  })
}
