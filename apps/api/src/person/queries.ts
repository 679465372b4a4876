import type { Person, Role } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { now, overwrite } from '../write/queries.ts'

const noun = sql`json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'role', p.role,
  'position', p.position, 'department', case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end,
  'municipality', case when m.id is not null
    then json_build_object('code', m.code, 'name', m.name) end,
  'secondFactor', p.two_factor_enabled, 'demonstration', p.demonstration,
  'deactivatedAt', p.deactivated_at, 'lastSignIn', (
    select max(e.at) from audit_entry e where e.subject_kind = 'person' and e.subject_id = p.id
      and e.action = 'session.signIn'), 'version', p.version)`

const joined = sql`person p
  left join department d on d.id = p.department_id
  left join municipality m on m.id = d.municipality_id`

/** People of a municipality, or all; active ones first. The accounts by which keys write are no people. */
export async function selectPeople(db: Db, municipality: string | undefined): Promise<Person[]> {
  const { rows } = await sql<{ person: Person }>`
    select ${noun} as person from ${joined}
    where p.api_key_id is null
      and (${municipality ?? null}::text is null or m.code = ${municipality ?? null}::text)
    order by p.deactivated_at is not null, m.code nulls first, d.name, p.name, p.id
  `.execute(db)
  return rows.map(({ person }) => person)
}

export async function selectPerson(db: Db, id: string): Promise<Person | undefined> {
  const { rows } = await sql<{ person: Person }>`
    select ${noun} as person from ${joined} where p.id = ${id} and p.api_key_id is null
  `.execute(db)
  return rows[0]?.person
}

type Versioned = { id: string; version: number }
type NewPost = { role: Role; position: string; departmentId: number | null }

/** Moves the version that was read; false when there is a newer one, or the department is closed. */
export async function updatePost(
  db: Db,
  { id, version }: Versioned,
  { role, position, departmentId }: NewPost,
): Promise<boolean> {
  const set = { role, position, department_id: departmentId, updated_at: now }
  const row = await overwrite(db, 'person', version, set)
    .where('id', '=', id)
    .where((eb) =>
      departmentId === null
        ? eb.lit(true)
        : eb.exists(
            eb
              .selectFrom('department')
              .select('id')
              .where('id', '=', departmentId)
              .where('closed_at', 'is', null),
          ),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Deactivates the version that was read, or lets it in again; false when there is a newer one or it
 * is so already. */
export async function updateActive(
  db: Db,
  { id, version }: Versioned,
  active: boolean,
): Promise<boolean> {
  const set = { deactivated_at: active ? null : now, updated_at: now }
  const row = await overwrite(db, 'person', version, set)
    .where('id', '=', id)
    .where('deactivated_at', active ? 'is not' : 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes off the second factor of the version that was read; false when there is a newer one, or none
 * to take off. */
export async function removeSecondFactor(db: Db, { id, version }: Versioned): Promise<boolean> {
  const off = { two_factor_enabled: false, second_factor_reset_at: now, updated_at: now }
  const row = await overwrite(db, 'person', version, off)
    .where('id', '=', id)
    .where('two_factor_enabled', '=', true)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await db.deleteFrom('second_factor').where('person_id', '=', id).execute()
  return true
}

/** Writes a person with a password; false where the address is somebody's. */
export async function insertPerson(
  db: Db,
  person: { id: string; name: string; email: string } & NewPost,
  password: { id: string; hash: string },
): Promise<boolean> {
  const { departmentId, ...named } = person
  const { id } = person
  const row = await db
    .insertInto('person')
    .values({ ...named, email_verified: true, department_id: departmentId })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const credential = { account_id: id, provider_id: 'credential', person_id: id }
  await db
    .insertInto('credential')
    .values({ id: password.id, ...credential, password: password.hash })
    .execute()
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
