import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { purgeMail } from '../mail/queries.ts'
import { purgeUnconfirmed } from '../subscription/queries.ts'

/** How long what is no part of the record stays. */
export type Keeping = {
  /** A session that was not used for so long is over. */
  idleMinutes: number
  /** Days after which invitations that were used, taken back or let lapse are forgotten. */
  keepDays: number
  /** The same of mails that were sent, failed or cancelled, with their addresses. */
  mailDays: number
}

export type Purged = {
  sessions: number
  verifications: number
  attempts: number
  invitations: number
  mails: number
  contacts: number
  feedback: number
  subscriptions: number
  regionBooks: number
  idempotencyKeys: number
  deliveries: number
}

/** Deletes what has served its time: sessions that ended, with the address and browser they came from;
 * links and codes that lapsed or whose invitation is no longer open; lapsed counts of failed
 * attempts; settled mails and old
 * invitations, with their addresses; whom to call about applications that were decided long ago; what people wrote and the office dealt with long ago; addresses to which
 * somebody wanted changes mailed, and that nobody confirmed; workbooks of regions that were read a day ago and not taken
 * over; what webhooks were told; answers kept for programs that send the same again. Returns how many of each. */
export async function purge(db: Db, { idleMinutes, keepDays, mailDays }: Keeping): Promise<Purged> {
  const count = async (deleted: RawBuilder<unknown>) =>
    Number((await deleted.execute(db)).numAffectedRows ?? 0)
  return {
    mails: await purgeMail(db, mailDays),
    subscriptions: await purgeUnconfirmed(db),
    sessions: await count(sql`delete from session
      where expires_at <= now() or seen_at <= now() - make_interval(mins => ${idleMinutes}::int)`),
    verifications: await count(sql`delete from verification v
      where expires_at <= now() or exists (select from invitation i
        where v.value = concat('invitation-', i.id)
          and (i.accepted_at is not null or i.cancelled_at is not null))`),
    contacts: await count(sql`delete from application_contact c using application a
      where a.id = c.application_id and a.state in ('approved', 'rejected', 'withdrawn')
        and a.updated_at < now() - make_interval(days => ${keepDays}::int)`),
    feedback: await count(sql`delete from feedback
      where settled_at < now() - make_interval(days => ${keepDays}::int)`),
    regionBooks: await count(sql`delete from region_book
      where state = 'read' and read_at < now() - interval '1 day'`),
    idempotencyKeys: await count(sql`delete from idempotency_key
      where made_at < now() - interval '1 day'`),
    deliveries: await count(sql`delete from webhook_delivery
      where state <> 'waiting' and made_at < now() - make_interval(days => ${mailDays}::int)`),
    attempts: await count(sql`delete from attempt where expires_at <= now()`),
    invitations: await count(sql`delete from invitation
      where least(accepted_at, cancelled_at, expires_at) < now() - make_interval(days => ${keepDays}::int)
        and not exists (select from message where invitation_id = invitation.id)
        and not exists (select from mail where invitation_id = invitation.id)`),
  }
}
