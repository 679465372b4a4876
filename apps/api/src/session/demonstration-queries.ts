import { type Demonstration, type Role, role } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import type { samplePeople } from './sample-people.ts'

/** Whether a person is one of the demonstration's and active. */
export const isDemonstration = async (db: Db, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('demonstration', '=', true)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** The doors of the demonstration, officers first. */
export async function selectDemonstrations(db: Db): Promise<Demonstration[]> {
  const { rows } = await sql<{ door: Demonstration }>`
    select json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'department', d.name,
      'municipality', case when m.id is not null
        then json_build_object('code', m.code, 'name', m.name) end) as door
    from person p
    left join department d on d.id = p.department_id
    left join municipality m on m.id = d.municipality_id
    where p.demonstration and p.deactivated_at is null
    order by array_position(
      array['officer', 'municipalityAdmin', 'policyOffice', 'systemAdmin'], p.role), m.code, p.id
  `.execute(db)
  return rows.map(({ door }) => door)
}

/** Writes one of the demonstration's people and their department, or lets them in again. Does nothing
 * where the municipality is not in the registry. */
export async function writeDemonstration(
  db: Db,
  { id, name, role: post, municipality, department }: (typeof samplePeople)[number],
): Promise<void> {
  await sql`
    insert into department (municipality_id, name)
    select id, ${department}::text from municipality where code = ${municipality}::text
    on conflict (municipality_id, name) do nothing
  `.execute(db)
  await sql`
    insert into person (id, name, email, role, department_id, demonstration)
    select ${id}, ${name}, ${`${id}@demonstration.invalid`}, ${post}, d.id, true
    from (select 1) always
    left join (department d join municipality m on m.id = d.municipality_id)
      on m.code = ${municipality}::text and d.name = ${department}::text
    where ${municipality}::text is null or d.id is not null
    on conflict (id) do update set deactivated_at = null
  `.execute(db)
}

/** Ends the demonstration for its people, or for those of some roles: they are signed out and
 * deactivated. */
export async function endDemonstration(
  db: Db,
  roles: readonly Role[] = role.options,
): Promise<void> {
  const ended = sql`demonstration and role = any(${`{${roles.join(',')}}`}::text[])`
  await sql`delete from session where person_id in (select id from person where ${ended})`.execute(
    db,
  )
  await sql`
    update person set deactivated_at = now() where ${ended} and deactivated_at is null
  `.execute(db)
}
