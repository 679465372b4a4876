import { type ConsentAnswer, type Message, newest } from '@renkei/schema'
import { sql } from 'kysely'
import type { Actor, Officer, Writer } from '../actor.ts'
import { ints } from '../db/ints.ts'
import { rowsOf } from '../db/rows.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { signalMail } from '../mail/signal.ts'

/** A municipality, one of its departments, or somebody. */
export type Recipient = { municipalityId: number; departmentId?: number } | { personId: string }

export type NewMessage = {
  kind: Message['kind']
  applicationId: number
  to: readonly Recipient[]
  note?: string
  /** What was answered. */
  answer?: ConsentAnswer
}

/** Tells others what was done to an application; call it in the transaction that did it. */
export async function insertMessages(
  db: Db,
  { departmentId }: Writer,
  { kind, applicationId, to, note, answer }: NewMessage,
): Promise<void> {
  await sql`
    insert into message (kind, application_id, municipality_id, department_id, person_id,
      from_department_id, note, answer)
    select ${kind}, ${applicationId}::int, x."municipalityId", x."departmentId", x."personId",
      ${departmentId}::int, ${note || null}, ${answer ?? null}
    from ${rowsOf(to, '"municipalityId" int, "departmentId" int, "personId" text')}
  `.execute(db)
  signalMail(db)
}

/** Tells of an inquiry, or of one municipality's response to it (`aboutMunicipalityId`); call it in
 * the transaction that did it. Messages come from the author's department. */
export async function insertInquiryMessages(
  db: Db,
  { departmentId }: Pick<Officer, 'departmentId'>,
  {
    kind,
    inquiryId,
    to,
    aboutMunicipalityId,
    note,
  }: {
    kind: Message['kind']
    inquiryId: number
    to: readonly Recipient[]
    aboutMunicipalityId?: number
    note?: string
  },
): Promise<void> {
  await sql`
    insert into message (kind, inquiry_id, about_municipality_id, municipality_id, department_id,
      person_id, from_department_id, note)
    select ${kind}, ${inquiryId}::int, ${aboutMunicipalityId ?? null}::int, x."municipalityId",
      x."departmentId", x."personId", ${departmentId}::int, ${note || null}
    from ${rowsOf(to, '"municipalityId" int, "departmentId" int, "personId" text')}
  `.execute(db)
  signalMail(db)
}

/** Tells whoever planned a transfer (id) that it could not be done; call it in the transaction that found so. */
export async function insertTransferMessage(db: Db, transferId: number): Promise<void> {
  await sql`
    insert into message (kind, transfer_id, person_id)
    select 'transferFailed', id, planned_by from transfer where id = ${transferId}::int
  `.execute(db)
  signalMail(db)
}

/** Tells the department of a webhook (id), and who made it, that it is told no more; call it in the transaction that ended it. */
export async function insertWebhookMessage(db: Db, webhookId: number): Promise<void> {
  await sql`
    insert into message (kind, webhook_id, municipality_id, department_id, person_id)
    select 'webhookDisabled', w.id, x.municipality_id, x.department_id, x.person_id
    from webhook w join department d on d.id = w.department_id
    join person p on p.id = w.made_by
    cross join lateral (values (d.municipality_id, d.id, null), (null, null, p.id))
      x (municipality_id, department_id, person_id)
    where w.id = ${webhookId}::int
      and (x.person_id is null or p.department_id is distinct from w.department_id)
  `.execute(db)
  signalMail(db)
}

/** The municipalities whose policy offices review the applications of a region: one, or two that share it. */
export const selectCores = (db: Db, regionId: number): Promise<{ municipalityId: number }[]> =>
  db
    .selectFrom('membership')
    .select('municipality_id as municipalityId')
    .where('region_id', '=', regionId)
    .where('role', '=', 'core')
    .orderBy('municipality_id')
    .execute()

/** The municipalities that an application asks. */
export const selectAsked = (db: Db, applicationId: number): Promise<Recipient[]> =>
  db
    .selectFrom('consent')
    .select('municipality_id as municipalityId')
    .where('application_id', '=', applicationId)
    .orderBy('municipality_id')
    .execute()

const own = ({ me, municipalityId, departmentId }: Actor) => sql`(n.person_id = ${me.id}
  or n.municipality_id = ${municipalityId}::int
    and (n.department_id is null or n.department_id = ${departmentId}::int))`

/** The newest messages to somebody, their municipality or department, newest first; one more than are shown where there
 * are more. */
export async function selectMessages(db: Db, actor: Actor): Promise<Message[]> {
  const { rows } = await sql<{ message: Message }>`
    select json_build_object('id', n.id, 'at', n.at, 'kind', n.kind, 'application', n.application_id,
      'inquiry', case when i.id is not null then json_build_object('id', i.id, 'municipality', t.code) end,
      'invitation', case when v.id is not null then json_build_object('id', v.id, 'municipality', m.code) end,
      'transfer', case when x.id is not null then json_build_object('id', x.id, 'municipality', xm.code) end,
      'webhook', case when wh.id is not null then json_build_object('id', wh.id, 'municipality', (select hm.code
        from department hd join municipality hm on hm.id = hd.municipality_id where hd.id = wh.department_id)) end,
      'title', coalesce(i.title, a.draft ->> 'title', v.email, xp.name, wh.name), 'from', concat_ws(' ', m.name, d.name),
      'note', case when n.kind <> 'mailFailed' then n.note end,
      'answer', n.answer,
      'problem', case when n.kind = 'mailFailed' then n.note end,
      'readAt', n.read_at) as message
    from message n
    left join application a on a.id = n.application_id
    left join inquiry i on i.id = n.inquiry_id
    left join invitation v on v.id = n.invitation_id
    left join transfer x on x.id = n.transfer_id
    left join webhook wh on wh.id = n.webhook_id
    left join person xp on xp.id = x.person_id
    left join department xd on xd.id = xp.department_id
    left join municipality xm on xm.id = xd.municipality_id
    left join municipality t on t.id = n.about_municipality_id
    left join department d on d.id = n.from_department_id
    left join municipality m on m.id = d.municipality_id
    where ${own(actor)} order by n.id desc limit ${newest + 1}::int
  `.execute(db)
  return rows.map((row) => row.message)
}

/** How many of the newest messages, those that are shown, nobody there has read yet. */
export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread
    from (select n.read_at from message n where ${own(actor)} order by n.id desc limit ${newest}::int) n
    where n.read_at is null
  `.execute(db)
  return one(rows).unread
}

/** Notes who read messages first. */
export async function markRead(db: Db, actor: Actor, ids: readonly number[]): Promise<void> {
  await sql`
    update message n set read_at = now(), read_by = ${actor.me.id}
    where n.id = any(${ints(ids)}) and n.read_at is null and ${own(actor)}
  `.execute(db)
}
