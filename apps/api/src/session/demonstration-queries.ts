import { type Demonstration, type Role, role } from '@renkei/schema'
import { sql } from 'kysely'
import { belongs } from '../member/queries.ts'
import type { Db } from '../db/schema.ts'
import type { SamplePerson } from './sample-people.ts'

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
        then json_build_object('code', m.code, 'name', m.name, 'nameEn', m.name_en) end,
      'regions', (select coalesce(json_agg(r.slug order by s.role, r.id), '[]'::json)
        from membership s join region r on r.id = s.region_id
        where s.municipality_id = m.id and ${belongs('s')})) as door
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
  { id, name, role: post, municipality, department }: SamplePerson,
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

/** The roles whose doors are open: all of them where administrators may enter. */
export async function selectOpenRoles(db: Db): Promise<Role[]> {
  const rows = await db
    .selectFrom('person')
    .select('role')
    .distinct()
    .where('demonstration', '=', true)
    .where('deactivated_at', 'is', null)
    .execute()
  const roles = rows.map((row) => row.role)
  return roles.includes('systemAdmin') ? [...role.options] : roles
}

type Place = { code: string; name: string }

/** The first core of every region, or of one (slug), and its first partner, the core where it has none. */
export async function selectPosts(
  db: Db,
  slug?: string,
): Promise<{ slug: string; core: Place; partner: Place }[]> {
  const { rows } = await sql<{ slug: string; core: Place; partner: Place }>`
    select r.slug, c.place as core, coalesce(p.place, c.place) as partner
    from region r
    join lateral (select json_build_object('code', m.code, 'name', m.name) as place
      from membership s join municipality m on m.id = s.municipality_id
      where s.region_id = r.id and s.role = 'core' and ${belongs('s')} order by m.code limit 1) c on true
    left join lateral (select json_build_object('code', m.code, 'name', m.name) as place
      from membership s join municipality m on m.id = s.municipality_id
      where s.region_id = r.id and s.role = 'partner' and ${belongs('s')} order by m.code limit 1) p on true
    where ${slug ?? null}::text is null or r.slug = ${slug ?? null}
    order by r.id
  `.execute(db)
  return rows
}
