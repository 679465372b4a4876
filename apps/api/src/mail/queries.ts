import { sql } from 'kysely'
import { rowsOf } from '../db/rows.ts'
import type { Db } from '../db/schema.ts'
import type { Mail } from './mailer.ts'
import type { Content } from './seal.ts'

/** A mail whose subject and text are sealed. */
export type SealedMail = Omit<Mail, keyof Content> & { sealed: string }

/** Writes mails into the queue: tried for three days, of use for seven, from when they were written.
 * Whose they are to manage is read from the address, or from the invitation. */
export async function insertMails(db: Db, mails: readonly SealedMail[]): Promise<void> {
  const rows = mails.map(({ kind = 'notice', to, at = new Date(), ...mail }) => ({
    ...mail,
    kind,
    address: to,
    at,
  }))
  await sql`
    insert into mail (kind, address, person_id, municipality_id, message_id, invitation_id, sealed,
      created_at, try_until, expires_at)
    select x.kind, x.address, p.id, d.municipality_id, x.message, x.invitation, x.sealed, x.at,
      least(x.at + interval '3 days', x."expiresAt"), coalesce(x."expiresAt", x.at + interval '7 days')
    from ${rowsOf(
      rows,
      `kind text, address text, message int, invitation int, sealed text, at timestamptz,
        "expiresAt" timestamptz`,
    )}
    left join person p on p.email = lower(x.address)
    left join invitation i on i.id = x.invitation
    left join department d on d.id = coalesce(i.department_id, p.department_id)
  `.execute(db)
}

/** Notes whether mail is configured: messages written while it is not are never mailed. */
export async function noteMailService(db: Db, configured: boolean): Promise<void> {
  await sql`
    update mail_service set configured = ${configured}::boolean, since = now()
    where configured <> ${configured}::boolean
  `.execute(db)
}

/** Deletes mails that were settled more than so many days ago. Answers how many. */
export async function purgeMail(db: Db, days: number): Promise<number> {
  const { rows } = await sql`
    delete from mail where settled_at < now() - make_interval(days => ${days}::int) returning id
  `.execute(db)
  return rows.length
}
