import type { Person, Role } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'

const noun = sql`json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'role', p.role,
  'department', case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end,
  'municipality', case when m.id is not null
    then json_build_object('code', m.code, 'name', m.name) end,
  'secondFactor', p.two_factor_enabled, 'demonstration', p.demonstration,
  'deactivatedAt', p.deactivated_at, 'version', p.version)`

const joined = sql`person p
  left join department d on d.id = p.department_id
  left join municipality m on m.id = d.municipality_id`

/** People of a municipality, or all; active ones first. */
export async function selectPeople(db: Db, municipality: string | undefined): Promise<Person[]> {
  const { rows } = await sql<{ person: Person }>`
    select ${noun} as person from ${joined}
    where ${municipality ?? null}::text is null or m.code = ${municipality ?? null}::text
    order by p.deactivated_at is not null, m.code nulls first, d.name, p.name, p.id
  `.execute(db)
  return rows.map(({ person }) => person)
}

export async function selectPerson(db: Db, id: string): Promise<Person | undefined> {
  const { rows } = await sql<{ person: Person }>`
    select ${noun} as person from ${joined} where p.id = ${id}
  `.execute(db)
  return rows[0]?.person
}

/** Moves the version that was read; false when there is a newer one, or the department is closed. */
export async function updatePost(
  db: Db,
  { id, version }: Versioned,
  role: Role,
  departmentId: number | null,
): Promise<boolean> {
  const { rows } = await sql`
    update person set role = ${role}, department_id = ${departmentId}::int, version = version + 1,
      updated_at = now()
    where id = ${id} and version = ${version}::int and (${departmentId}::int is null
      or exists (select from department where id = ${departmentId}::int and closed_at is null))
    returning id
  `.execute(db)
  return rows.length > 0
}

/** Deactivates the version that was read, or lets it in again; false when there is a newer one or it
 * is so already. */
export async function updateActive(
  db: Db,
  { id, version }: Versioned,
  active: boolean,
): Promise<boolean> {
  const { rows } = await sql`
    update person set deactivated_at = case when ${active}::boolean then null else now() end,
      version = version + 1, updated_at = now()
    where id = ${id} and version = ${version}::int
      and (deactivated_at is null) = not ${active}::boolean
    returning id
  `.execute(db)
  return rows.length > 0
}

/** Takes off the second factor of the version that was read; false when there is a newer one, or none
 * to take off. */
export async function removeSecondFactor(db: Db, { id, version }: Versioned): Promise<boolean> {
  const { rows } = await sql`
    update person set two_factor_enabled = false, second_factor_reset_at = now(),
      version = version + 1, updated_at = now()
    where id = ${id} and version = ${version}::int and two_factor_enabled returning id
  `.execute(db)
  if (rows.length === 0) return false
  await sql`delete from second_factor where person_id = ${id}`.execute(db)
  return true
}

/** Writes a person with a password; false where the address is somebody's. */
export async function insertPerson(
  db: Db,
  person: { id: string; name: string; email: string; role: Role; departmentId: number | null },
  password: { id: string; hash: string },
): Promise<boolean> {
  const { id, name, email, role, departmentId } = person
  const { rows } = await sql`
    insert into person (id, name, email, email_verified, role, department_id)
    values (${id}, ${name}, ${email}, true, ${role}, ${departmentId}::int)
    on conflict (email) do nothing returning id
  `.execute(db)
  if (rows.length === 0) return false
  await sql`
    insert into credential (id, account_id, provider_id, person_id, password)
    values (${password.id}, ${id}, 'credential', ${id}, ${password.hash})
  `.execute(db)
  return true
}

/** Whether anyone could manage this registry: an active system administrator who is no sample. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select 1 from person
    where role = 'systemAdmin' and deactivated_at is null and not demonstration limit 1
  `.execute(db)
  return rows.length > 0
}

type Versioned = { id: string; version: number }
