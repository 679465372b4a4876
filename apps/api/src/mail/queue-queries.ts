import type { MailKind, MailProblem } from '@renkei/schema'
import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import type { Failure } from './problem.ts'

/** A mail in hand. */
export type Claimed = {
  id: number
  kind: MailKind
  address: string
  key: string
  sealed: string
  createdAt: Date
  tries: number
}

const inMs = (ms: number) => sql`now() + make_interval(secs => ${ms / 1000}::float8)`
const isFree = sql`(claimed_until is null or claimed_until <= now())`

/** Takes the mail that has waited longest for its try, for nobody else to take until the claim ends:
 * of several servers, each mail is in one's hand. Undefined when none is due. */
export async function claimNext(db: Db, claimMs: number): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    update mail set tries = tries + 1, tried_at = now(), claimed_until = ${inMs(claimMs)}
    where id = (
      select id from mail
      where state = 'waiting' and next_try_at <= now() and try_until > now() and ${isFree}
      order by next_try_at, id limit 1 for update skip locked
    )
    returning id, kind, address, message_key::text as key, sealed, created_at as "createdAt", tries
  `.execute(db)
  return rows[0]
}

/** The server took it: from here on nobody needs its text. Whatever was done to it meanwhile, it is
 * sent. */
export async function markSent(db: Db, id: number): Promise<void> {
  await sql`
    update mail set state = 'sent', settled_at = now(), sealed = null, claimed_until = null,
      problem = null, answer = null
    where id = ${id}::int
  `.execute(db)
}

/** A try came to nothing; the next is in so many milliseconds. */
export async function putOff(
  db: Db,
  id: number,
  { problem, answer }: Failure,
  ms: number,
): Promise<void> {
  await sql`
    update mail set next_try_at = ${inMs(ms)}, claimed_until = null, problem = ${problem},
      answer = ${answer}
    where id = ${id}::int and state = 'waiting'
  `.execute(db)
}

// As long as it could still be of use its text is kept, for whoever mends the cause and sends it again.
const givenUp = sql`state = 'failed', settled_at = now(), claimed_until = null,
  sealed = case when expires_at > now() then sealed end`

/** No further try helps. False where it was cancelled meanwhile. */
export async function giveUp(
  db: Db,
  id: number,
  { problem, answer }: Omit<Failure, 'permanent'>,
): Promise<boolean> {
  const { rows } = await sql`
    update mail set ${givenUp}, problem = ${problem}, answer = ${answer}
    where id = ${id}::int and state = 'waiting' returning id
  `.execute(db)
  return rows.length > 0
}

/** Gives up what was tried long enough; `untried` is what is told of mails that never were. */
export async function giveUpOverdue(
  db: Db,
  untried: MailProblem,
): Promise<{ id: number; kind: MailKind; problem: MailProblem }[]> {
  const { rows } = await sql<{ id: number; kind: MailKind; problem: MailProblem }>`
    update mail set ${givenUp}, problem = coalesce(problem, ${untried})
    where state = 'waiting' and try_until <= now() and ${isFree}
    returning id, kind, problem
  `.execute(db)
  return rows
}

/** Forgets the text of failed mails that are of no use any more. */
export async function forgetTexts(db: Db): Promise<void> {
  await sql`
    update mail set sealed = null
    where state = 'failed' and sealed is not null and expires_at <= now()
  `.execute(db)
}

/** The server takes mail again: what it did not let be offered is due at once. */
export async function tryAllNow(db: Db, problems: readonly MailProblem[]): Promise<void> {
  await sql`
    update mail set next_try_at = now()
    where state = 'waiting' and next_try_at > now() and problem in (${sql.join(problems)})
  `.execute(db)
}

/** Milliseconds until a mail is due, or free again, or to be given up; undefined when none waits. */
export async function untilDue(db: Db): Promise<number | undefined> {
  const { rows } = await sql<{ ms: number | null }>`
    select (1000 * extract(epoch from
      min(greatest(claimed_until, least(next_try_at, try_until))) - now()))::float8 as ms
    from mail where state = 'waiting'
  `.execute(db)
  const { ms } = one(rows)
  return ms === null ? undefined : Math.max(0, Math.ceil(ms))
}

/** Frees what a process that died had in hand. Only where no other process can be there. */
export async function releaseClaims(db: Db): Promise<void> {
  await sql`
    update mail set claimed_until = null where state = 'waiting' and claimed_until is not null
  `.execute(db)
}
