import { setTimeout as wait } from 'node:timers/promises'
import { mailServerProblems } from '@renkei/schema'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import type { Log } from '../log.ts'
import { makeMails } from '../message/outbox.ts'
import { insertUndelivered } from '../message/undelivered-queries.ts'
import type { Carrier } from './carrier.ts'
import { type Pace, untilNext } from './pace.ts'
import { beforeMail, type Failure, failureOf } from './problem.ts'
import {
  type Claimed,
  claimNext,
  forgetTexts,
  giveUp,
  giveUpOverdue,
  markSent,
  putOff,
  tryAllNow,
  untilDue,
} from './queue-queries.ts'
import { unseal } from './seal.ts'

/** Whoever sends the queued mail. */
export type Post = {
  db: Kysely<Database>
  log: Log
  secret: string
  /** Where links lead. */
  origin: string
  /** Undefined where no mail is configured: what was queued before waits, and is given up in time. */
  carrier: Carrier | undefined
  pace: Pace
}

/** `ending`: take up no further mail. `cut`: break off the one in hand. */
export type Stopping = { ending: AbortSignal; cut: AbortSignal }

/** Sends what is due, one mail after the other, and gives up what was tried long enough. A mail is
 * marked as sent once the server took it. Trouble that every mail would meet ends the round. Answers
 * in how many milliseconds to come again; undefined when nothing waits. Safe to run any number of
 * times, and on several servers. */
export async function deliver(post: Post, stopping: Stopping): Promise<number | undefined> {
  const { db, carrier, pace } = post
  await clearOut(post)
  if (!carrier) return undefined
  await makeMails(db, post)
  const end = Date.now() + pace.round
  let sent = 0
  while (!stopping.ending.aborted && !stopping.cut.aborted && Date.now() < end) {
    const mail = await claimNext(db, pace.claim)
    if (!mail) return untilDue(db)
    const failure = await tryOnce(post, carrier, mail, stopping.cut)
    if (failure === undefined) {
      await insist(post, () => markSent(db, mail.id))
      sent += 1
      if (sent === 1) await tryAllNow(db, beforeMail)
    } else if (failure.permanent) {
      await refuse(post, mail, failure)
    } else {
      post.log.warn({ mail: mail.id, ...failure }, 'mail could not be sent yet')
      const ms = failure.problem === 'interrupted' ? 0 : untilNext(pace, mail.tries)
      await insist(post, () => putOff(db, mail.id, failure, ms))
      if (mailServerProblems.includes(failure.problem)) return pace.first
    }
  }
  return 0
}

/** Undefined when the server took it. */
async function tryOnce(
  { secret }: Post,
  carrier: Carrier,
  { address, key, createdAt, sealed }: Claimed,
  cut: AbortSignal,
): Promise<Failure | undefined> {
  const content = await unseal(secret, sealed).catch(() => undefined)
  if (!content) return { problem: 'unreadable', permanent: false, answer: null }
  try {
    await carrier({ ...content, address, key, createdAt }, cut)
    return undefined
  } catch (error) {
    const failure = failureOf(error)
    return cut.aborted ? { ...failure, problem: 'interrupted', permanent: false } : failure
  }
}

// What the server did is known here alone: a database that is away for a moment must not lose it, or
// the mail goes twice. Well within the claim.
async function insist({ pace }: Post, note: () => Promise<void>): Promise<void> {
  for (const ms of pace.insist) {
    try {
      return await note()
    } catch {
      await wait(ms)
    }
  }
  return note()
}

async function refuse(post: Post, { id, kind }: Claimed, failure: Failure): Promise<void> {
  const { db, log } = post
  const { problem } = failure
  log.warn({ mail: id, kind, problem, answer: failure.answer }, 'mail was refused for good')
  await insist(post, () =>
    transaction(db, async (trx) => {
      if (await giveUp(trx, id, failure)) await insertUndelivered(trx, [id])
    }),
  )
}

async function clearOut({ db, log, carrier }: Post): Promise<void> {
  const overdue = await transaction(db, async (trx) => {
    const given = await giveUpOverdue(trx, carrier ? 'notTried' : 'off')
    if (given.length > 0)
      await insertUndelivered(
        trx,
        given.map(({ id }) => id),
      )
    return given
  })
  for (const { id, kind, problem } of overdue)
    log.warn({ mail: id, kind, problem }, 'mail was given up')
  await forgetTexts(db)
}
