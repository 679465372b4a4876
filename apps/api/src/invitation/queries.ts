import type { Invitation, InvitationOffer, Role } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

const isOpen = sql`i.accepted_at is null and i.cancelled_at is null and i.expires_at > now()`

const noun = sql`json_build_object('id', i.id, 'email', i.email, 'name', i.name, 'role', i.role,
  'position', i.position, 'department', case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end,
  'municipality', case when m.id is not null
    then json_build_object('code', m.code, 'name', m.name) end,
  'invitedBy', (select name from person where id = i.invited_by),
  'invitedAt', i.invited_at, 'expiresAt', i.expires_at,
  'state', case when i.accepted_at is not null then 'accepted'
    when i.cancelled_at is not null then 'cancelled'
    when i.expires_at <= now() then 'expired' else 'open' end,
  'mail', (select json_build_object('state', x.state, 'problem', x.problem,
      'at', coalesce(x.settled_at, x.tried_at, x.created_at))
    from mail x where x.invitation_id = i.id order by x.id desc limit 1))`

const joined = sql`invitation i
  left join department d on d.id = i.department_id
  left join municipality m on m.id = d.municipality_id`

/** Invitations of a municipality, or all, newest first. */
export async function selectInvitations(
  db: Db,
  municipality: string | undefined,
): Promise<Invitation[]> {
  const { rows } = await sql<{ invitation: Invitation }>`
    select ${noun} as invitation from ${joined}
    where ${municipality ?? null}::text is null or m.code = ${municipality ?? null}::text
    order by i.id desc
  `.execute(db)
  return rows.map(({ invitation }) => invitation)
}

export async function selectInvitation(db: Db, id: number): Promise<Invitation | undefined> {
  const { rows } = await sql<{ invitation: Invitation }>`
    select ${noun} as invitation from ${joined} where i.id = ${id}::int
  `.execute(db)
  return rows[0]?.invitation
}

/** What an open invitation is for; undefined once it is used, cancelled or expired. */
export async function selectOffer(db: Db, id: number): Promise<InvitationOffer | undefined> {
  const { rows } = await sql<{ offer: InvitationOffer }>`
    select json_build_object('email', i.email, 'name', i.name, 'role', i.role,
      'department', d.name, 'municipality', m.name) as offer
    from ${joined} where i.id = ${id}::int and ${isOpen}
  `.execute(db)
  return rows[0]?.offer
}

/** The first administrator's invitation, and whether a token was made for it. */
export type FirstInvitation = { id: number; expiresAt: Date; hasToken: boolean }

/** The first administrator's invitation while it is open. Until the transaction ends nobody else looks
 * or makes one. */
export async function lockFirst(db: Db): Promise<FirstInvitation | undefined> {
  await sql`select pg_advisory_xact_lock(7352003)`.execute(db)
  const { rows } = await sql<FirstInvitation>`
    select i.id, i.expires_at as "expiresAt", exists (
      select from verification where value = concat('invitation-', i.id)) as "hasToken"
    from invitation i where i.email is null and i.department_id is null and ${isOpen}
    order by i.id desc limit 1
  `.execute(db)
  return rows[0]
}

export type NewInvitation = {
  id: number
  email: string | null
  name: string | null
  role: Role
  position: string
  departmentId: number | null
  invitedBy: string | null
  expiresAt: Date
}

/** The id of the next invitation, for the link that is made before it. */
export async function nextInvitationId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('invitation', 'id'))::int as id
  `.execute(db)
  return one(rows).id
}

export async function insertInvitation(db: Db, invitation: NewInvitation): Promise<void> {
  const { id, email, name, role, position, departmentId, invitedBy, expiresAt } = invitation
  await sql`
    insert into invitation (id, email, name, role, position, department_id, invited_by, expires_at)
    overriding system value
    values (${id}::int, ${email}, ${name}, ${role}, ${position}, ${departmentId}::int, ${invitedBy},
      ${expiresAt.toISOString()}::timestamptz)
  `.execute(db)
}

// A mail that was not sent yet would bring a link that leads nowhere.
const withItsMail = (cancelled: RawBuilder<unknown>) => sql<{ id: number }>`
  with cancelled as (
    update invitation i set cancelled_at = now() where ${isOpen} and ${cancelled} returning id
  ), unsent as (
    update mail set state = 'cancelled', settled_at = now(), sealed = null
    from cancelled where invitation_id = cancelled.id and state = 'waiting'
  )
  select id from cancelled`

/** Cancels one that is still open; false otherwise. */
export async function cancelInvitation(db: Db, id: number): Promise<boolean> {
  const { rows } = await withItsMail(sql`id = ${id}::int`).execute(db)
  return rows.length > 0
}

/** Cancels what is open for an address in a department's municipality (null: for no municipality), so
 * that only the newest link leads in. With no address: the first administrator's. */
export async function cancelOlder(
  db: Db,
  email: string | null,
  departmentId: number | null,
): Promise<void> {
  const sameMunicipality = sql`(select municipality_id from department where id = i.department_id)
    is not distinct from (select municipality_id from department where id = ${departmentId}::int)`
  await withItsMail(sql`email is not distinct from ${email}::text and ${sameMunicipality}`).execute(
    db,
  )
}

/** Uses an open invitation up; answers its department, or undefined for whoever came too late. */
export async function useInvitation(
  db: Db,
  id: number,
): Promise<{ departmentId: number | null; position: string } | undefined> {
  const { rows } = await sql<{ departmentId: number | null; position: string }>`
    update invitation i set accepted_at = now() where id = ${id}::int and ${isOpen}
    returning department_id as "departmentId", position
  `.execute(db)
  return rows[0]
}

export async function noteAcceptedBy(db: Db, id: number, personId: string): Promise<void> {
  await db.updateTable('invitation').set({ accepted_by: personId }).where('id', '=', id).execute()
}

export async function emailIsTaken(db: Db, email: string): Promise<boolean> {
  const holder = await db.selectFrom('person').select('id').where('email', '=', email).execute()
  return holder.length > 0
}
