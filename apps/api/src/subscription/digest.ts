import type { Change, Frame } from '@renkei/schema'
import { changesOf } from '../change/list.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import type { Mail } from '../mail/mailer.ts'
import type { Post } from '../mail/post.ts'
import { insertMails } from '../mail/queries.ts'
import { seal } from '../mail/seal.ts'
import { signalMail } from '../mail/signal.ts'
import { today } from '../today.ts'
import { frameOf } from '../vision/frame.ts'
import { type Due, type Followed, markTold, selectNotices, takeDue } from './digest-queries.ts'
import { digestMail } from './mails.ts'

/** When digests are due, in Japan: after the reminders of the morning; weekly ones on Mondays. */
const dueAt = { hour: 8, minute: 40 }
const japanIsAhead = 9 * 3_600_000
const day = 86_400_000

/** The instants at which daily and weekly digests last fell due. */
export function lastDue(now: Date): { daily: Date; weekly: Date } {
  const clock = (dueAt.hour * 60 + dueAt.minute) * 60_000
  const inJapan = now.getTime() + japanIsAhead - clock
  const daily = Math.floor(inJapan / day) * day
  // The first day of 1970 was a Thursday.
  const weekly = Math.floor((daily / day + 3) / 7) * 7 * day - 3 * day
  const back = (instant: number) => new Date(instant + clock - japanIsAhead)
  return { daily: back(daily), weekly: back(weekly) }
}

/** Changes of one vision, the latest of them, and how many there are in all. */
export type Told = { frame: Frame; followed: Followed; items: Change[]; total: number }

/** The most changes of a vision that one mail tells; it leads to the others. */
const most = 40
/** Milliseconds before a round that the next one tells: what is being written carries the time it was begun at. */
const lag = 2 * 60_000
/** What lies further back is not made up for: mail may have been off for long. */
const longest = 40 * day

/** Writes the mails of all digests that are due: one for everyone who follows something that changed, or gathers
 * messages of which some are unread; none for others. Each is written in the transaction that notes so, and safe to
 * run any number of times, and on several servers. Answers how many. */
export async function sendDigests(
  { db, secret, origin }: Pick<Post, 'db' | 'secret' | 'origin'>,
  now: Date,
): Promise<number> {
  const until = new Date(now.getTime() - lag)
  const due = lastDue(until)
  let sent = 0
  const sendOne = () =>
    transaction(db, async (trx) => {
      const taken = await takeDue(trx, due)
      if (!taken) return false
      const mail = await mailOf(trx, taken, origin, until)
      if (mail) {
        await insertMails(trx, [{ ...mail, sealed: await seal(secret, mail) }])
        signalMail(trx)
        sent += 1
      }
      await markTold(trx, taken, until)
      return true
    })
  while (await sendOne());
  return sent
}

async function mailOf(db: Db, due: Due, origin: string, until: Date): Promise<Mail | undefined> {
  const { personId, noticedUntil, toldUntil } = due
  const notices =
    personId === null || noticedUntil === null
      ? []
      : await selectNotices(db, personId, { after: noticedUntil, until })
  const told: Told[] = []
  if (toldUntil !== null) {
    const earliest = new Date(until.getTime() - longest).toISOString()
    const after = new Date(toldUntil).toISOString()
    for (const followed of due.followed) {
      const found = await changesFor(db, followed, {
        after: after < earliest ? earliest : after,
        before: until.toISOString(),
      })
      if (found.total > 0) told.push(found)
    }
  }
  return told.length + notices.length > 0 ? digestMail(due, { told, notices }, origin) : undefined
}

async function changesFor(
  db: Db,
  followed: Followed,
  between: { after: string; before: string },
): Promise<Told> {
  const { region, vision, whole, of } = followed
  const framed = await frameOf(db, { region, vision })
  const span = { since: framed.frame.vision.adoptedOn, until: today(), ...between }
  const none = { projects: [], policyAreas: [], municipalities: [] }
  const part = { offset: 0, limit: most }
  const found = await changesOf(db, framed, { ...span, of: whole ? none : of }, part)
  return { frame: framed.frame, followed, ...found }
}
