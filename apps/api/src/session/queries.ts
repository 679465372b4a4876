import type { Me } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { belongs } from '../member/queries.ts'
import { now } from '../write/queries.ts'

/** What follows for whoever asks from a department (`d`) and its municipality (`m`). */
export const ofDepartment = sql`'department', case when d.id is not null
    then json_build_object('id', d.id, 'name', d.name) end,
  'municipality', case when m.id is not null then json_build_object('code', m.code, 'name', m.name) end,
  'coreOf', (select coalesce(json_agg(r.slug order by r.slug), '[]'::json) from membership s
    join region r on r.id = s.region_id where s.municipality_id = m.id and s.role = 'core'),
  'regions', (select coalesce(json_agg(r.slug order by r.slug), '[]'::json) from membership s
    join region r on r.id = s.region_id where s.municipality_id = m.id),
  'memberOf', (select coalesce(json_agg(r.slug order by r.slug), '[]'::json) from membership s
    join region r on r.id = s.region_id where s.municipality_id = m.id and ${belongs('s')})`

/** A person's own facts, with the ids behind the names; undefined for a deactivated one. */
export async function selectMe(
  db: Db,
  personId: string,
): Promise<{ me: Me; municipalityId: number | null; departmentId: number | null } | undefined> {
  const { rows } = await sql<{
    me: Me
    municipalityId: number | null
    departmentId: number | null
  }>`
    select d.municipality_id as "municipalityId", d.id as "departmentId", json_build_object(
      'id', p.id, 'name', p.name, 'email', p.email, 'role', p.role,
      'position', p.position, ${ofDepartment},
      'secondFactor', p.two_factor_enabled,
      'secondFactorReset', case when not p.two_factor_enabled
        and p.second_factor_reset_at > now() - interval '30 days' then (
          select json_build_object('at', e.at, 'by', e.person_name, 'reason', e.after ->> 'reason')
          from audit_entry e where e.subject_kind = 'person' and e.subject_id = p.id
            and e.action = 'person.resetSecondFactor' order by e.number desc limit 1) end,
      'demonstration', p.demonstration) as me
    from person p
    left join department d on d.id = p.department_id
    left join municipality m on m.id = d.municipality_id
    where p.id = ${personId} and p.deactivated_at is null
  `.execute(db)
  return rows[0]
}

/** Notes that a session is in use, at most once a minute; false when it idled past the limit. */
export async function touchSession(
  db: Db,
  sessionId: string,
  idleMinutes: number,
  refresh: boolean,
): Promise<{ seenAt: Date } | undefined> {
  const { rows } = await sql<{ seenAt: Date; old: boolean }>`
    select seen_at as "seenAt", seen_at < now() - interval '1 minute' as old from session
    where id = ${sessionId} and seen_at > now() - make_interval(mins => ${idleMinutes}::int)
  `.execute(db)
  const [row] = rows
  if (!row) return undefined
  if (!refresh || !row.old) return { seenAt: row.seenAt }
  return db
    .updateTable('session')
    .set({ seen_at: now })
    .where('id', '=', sessionId)
    .returning('seen_at as seenAt')
    .executeTakeFirst()
}

export const deleteSession = (db: Db, sessionId: string) =>
  db.deleteFrom('session').where('id', '=', sessionId).execute()

/** Ends everything a person is in the middle of: sessions, links and codes not used yet, and what was
 * trusted to go without a code. */
export async function endSessions(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('session').where('person_id', '=', personId).execute()
  await db.deleteFrom('verification').where('value', '=', personId).execute()
}

/** Ends a person's links or trusted devices of one kind, by which `identifier` begins. */
export async function forgetVerifications(db: Db, personId: string, kind: string): Promise<void> {
  await sql`
    delete from verification where value = ${personId} and starts_with(identifier, ${kind}::text)
  `.execute(db)
}

/** Somebody whose second factor an administrator took off has another. */
export async function forgetReset(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('person')
    .set({ second_factor_reset_at: null })
    .where('id', '=', personId)
    .execute()
}

/** Whether a person may sign in: nobody deactivated, nobody of a demonstration that is closed. */
export async function mayEnter(db: Db, personId: string, demo: boolean): Promise<boolean> {
  const { rows } = await sql`
    select 1 from person where id = ${personId} and deactivated_at is null
      and (${demo}::boolean or not demonstration)
  `.execute(db)
  return rows.length > 0
}

/** Whose account it is. `isOpen`: neither deactivated nor one of the demonstration's. */
export type Holder = { id: string; name: string; email: string; isOpen: boolean }

export async function selectHolder(
  db: Db,
  by: { id: string } | { email: string },
): Promise<Holder | undefined> {
  const which = 'id' in by ? sql`id = ${by.id}` : sql`email = ${by.email}`
  const { rows } = await sql<Holder>`
    select id, name, email, deactivated_at is null and not demonstration as "isOpen"
    from person where ${which}
  `.execute(db)
  return rows[0]
}

/** What the places and departments of the registry are called, in every writing. */
export async function selectPlaceWords(db: Db): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select unnest(array[name, kana, name_en]) as word from municipality
    union select unnest(array[name, kana, name_en, short_name, slug]) from region
    union select name from department
  `.execute(db)
  return rows.map(({ word }) => word)
}

/** The sealed secret of a person's authenticator app. */
export const selectSecondFactor = (
  db: Db,
  personId: string,
): Promise<{ id: string; secret: string } | undefined> =>
  db
    .selectFrom('second_factor')
    .select(['id', 'secret'])
    .where('person_id', '=', personId)
    .executeTakeFirst()

/** Uses up the codes of an authenticator app up to a time step; false where they were used before. */
export async function useStep(db: Db, factorId: string, step: number): Promise<boolean> {
  const used = await db
    .updateTable('second_factor')
    .set({ used_step: step })
    .where('id', '=', factorId)
    .where((eb) => eb.or([eb('used_step', 'is', null), eb('used_step', '<', step)]))
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}
