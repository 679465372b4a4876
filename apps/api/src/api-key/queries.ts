import type { ApiKey, KeyScope } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { json } from '../db/json.ts'
import type { Db } from '../db/schema.ts'
import { ofDepartment } from '../session/queries.ts'

const isOver = sql`k.expires_at <= now()`

const noun = sql`json_build_object('id', k.id, 'name', k.name,
  'department', json_build_object('id', d.id, 'name', d.name),
  'municipality', json_build_object('code', m.code, 'name', m.name), 'scopes', k.scopes,
  'prefix', k.prefix, 'madeAt', k.made_at, 'madeBy', p.name, 'expiresAt', k.expires_at,
  'lastUsedAt', k.last_used_at, 'revokedAt', k.revoked_at,
  'revokedBy', (select name from person where id = k.revoked_by),
  'state', case when k.revoked_at is not null then 'revoked' when ${isOver} then 'expired'
    else 'active' end)`

const joined = sql`api_key k join department d on d.id = k.department_id
  join municipality m on m.id = d.municipality_id join person p on p.id = k.made_by`

async function select(db: Db, where: RawBuilder<unknown>): Promise<ApiKey[]> {
  const { rows } = await sql<{ key: ApiKey }>`
    select ${noun} as key from ${joined} where ${where}
    order by k.revoked_at is not null or ${isOver}, m.code, d.name, k.made_at desc, k.id
  `.execute(db)
  return rows.map(({ key }) => key)
}

/** Keys of a municipality, or all; those that can be used first. */
export const selectKeys = (db: Db, municipality: string | undefined): Promise<ApiKey[]> =>
  select(db, sql`${municipality ?? null}::text is null or m.code = ${municipality ?? null}::text`)

export const selectKey = async (db: Db, id: number): Promise<ApiKey | undefined> =>
  (await select(db, sql`k.id = ${id}::int`))[0]

type NewKey = {
  name: string
  department: number
  scopes: readonly KeyScope[]
  months: number
  prefix: string
  hash: string
}

/** Writes a key and answers its id; undefined where the department is closed. */
export async function insertKey(
  db: Db,
  { me }: Actor,
  { name, department, scopes, months, prefix, hash }: NewKey,
): Promise<number | undefined> {
  // Whoever closes the department meanwhile waits, and ends this key with the others.
  const { rows } = await sql<{ id: number }>`
    insert into api_key (name, department_id, scopes, prefix, hash, made_by, expires_at)
    select ${name}, id, ${json(scopes)}, ${prefix}, ${hash}, ${me.id},
      now() + make_interval(months => ${months}::int)
    from (select id from department where id = ${department}::int and closed_at is null for share) d
    returning id
  `.execute(db)
  return rows[0]?.id
}

/** Ends keys, one by its id or those of a department, and answers which: not those that are ended. */
export async function endKeys(
  db: Db,
  { me }: Actor,
  which: { id: number } | { department: number },
): Promise<{ id: number; name: string }[]> {
  const where =
    'id' in which ? sql`id = ${which.id}::int` : sql`department_id = ${which.department}::int`
  const { rows } = await sql<{ id: number; name: string }>`
    update api_key set revoked_at = now(), revoked_by = ${me.id}
    where ${where} and revoked_at is null returning id, name
  `.execute(db)
  return rows
}

/** Whom a key asks for: an officer of its department, within its scopes. Notes the use, at most once a minute.
 * Undefined for one that is not known, has expired or was revoked; and for one that the demonstration's people made
 * (`demo`: it is open to everybody), which ends with it. */
export async function takeKey(
  db: Db,
  hash: string,
  demo: boolean,
): Promise<(Omit<Actor, 'requestId'> & { key: number }) | undefined> {
  const { rows } = await sql<Omit<Actor, 'requestId'> & { key: number; isUnnoted: boolean }>`
    select k.id as key, d.municipality_id as "municipalityId", d.id as "departmentId",
      coalesce(k.last_used_at < now() - interval '1 minute', true) as "isUnnoted",
      json_build_object('id', 'key:' || k.id, 'name', k.name, 'email', '', 'role', 'officer',
        'position', '', ${ofDepartment}, 'secondFactor', false, 'secondFactorReset', null,
        'demonstration', p.demonstration, 'scopes', k.scopes) as me
    from ${joined}
    where k.hash = ${hash} and k.revoked_at is null and not ${isOver} and d.closed_at is null
      and (${demo}::boolean or not p.demonstration)
  `.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { isUnnoted, ...actor } = found
  if (isUnnoted) {
    await sql`update api_key set last_used_at = now() where id = ${actor.key}::int`.execute(db)
  }
  return actor
}
