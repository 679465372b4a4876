import type { ApiKey, KeyScope } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { json } from '../db/json.ts'
import type { Db } from '../db/schema.ts'
import { belongs } from '../member/queries.ts'
import { ofDepartment } from '../session/queries.ts'
import { now } from '../write/queries.ts'

const isOver = sql`k.expires_at <= now()`

const noun = sql`json_build_object('id', k.id, 'name', k.name,
  'department', json_build_object('id', d.id, 'name', d.name),
  'municipality', json_build_object('code', m.code, 'name', m.name), 'scopes', k.scopes,
  'region', (select slug from region where id = k.region_id),
  'prefix', k.prefix, 'secretAt', k.secret_at, 'former', case when k.former_until > now() then json_build_object(
    'prefix', k.former_prefix, 'until', k.former_until, 'lastUsedAt', k.former_used_at) end, 'madeAt', k.made_at, 'madeBy', p.name, 'expiresAt', k.expires_at,
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

/** Whether a department is of a core city of a region (slug). */
export async function isCoreOf(db: Db, department: number, region: string): Promise<boolean> {
  const { rows } = await sql`
    select from department d join membership s on s.municipality_id = d.municipality_id
    join region r on r.id = s.region_id
    where d.id = ${department}::int and r.slug = ${region} and s.role = 'core' and ${belongs('s')}
  `.execute(db)
  return rows.length > 0
}

type NewKey = {
  name: string
  department: number
  scopes: readonly KeyScope[]
  region?: string | undefined
  months: number
  prefix: string
  hash: string
}

/** Writes a key, with the account by which it writes, and answers its id; undefined where the department is closed. */
export async function insertKey(
  db: Db,
  { me }: Actor,
  { name, department, scopes, region, months, prefix, hash }: NewKey,
): Promise<number | undefined> {
  // Whoever closes the department meanwhile waits, and ends this key with the others.
  const { rows } = await sql<{ id: number }>`
    insert into api_key (name, department_id, scopes, region_id, prefix, hash, made_by, expires_at)
    select ${name}, id, ${json(scopes)}, (select id from region where slug = ${region ?? null}::text),
      ${prefix}, ${hash}, ${me.id}, now() + make_interval(months => ${months}::int)
    from (select id from department where id = ${department}::int and closed_at is null for share) d
    returning id
  `.execute(db)
  const [made] = rows
  if (!made) return undefined
  const id = `key:${made.id}`
  const writer = {
    id,
    email: id,
    name: `APIキー「${name}」`,
    role: 'officer',
    deactivated_at: now,
  } as const
  await db
    .insertInto('person')
    .values({ ...writer, api_key_id: made.id })
    .execute()
  return made.id
}

type NewSecret = { prefix: string; hash: string; months: number; days: number }

/** Gives a key another secret and a new end, and lets the one that begins with `read` go on for some days, but not beyond
 * its own end. False where it has been replaced already, or the key cannot be used. */
export async function replaceSecret(
  db: Db,
  { id, read }: { id: number; read: string },
  { prefix, hash, months, days }: NewSecret,
): Promise<boolean> {
  const { rows } = await sql`
    update api_key k set prefix = ${prefix}, hash = ${hash}, secret_at = now(),
      expires_at = now() + make_interval(months => ${months}::int),
      former_prefix = k.prefix, former_hash = k.hash, former_used_at = k.last_used_at,
      former_until = least(k.expires_at, now() + make_interval(days => ${days}::int)), last_used_at = null
    where id = ${id}::int and prefix = ${read} and revoked_at is null and not ${isOver} returning id
  `.execute(db)
  return rows.length > 0
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

type Asking = Omit<Actor, 'requestId'> & { key: number }

/** Whom a key asks for: an officer of its department, within its scopes, or, where it administers a region, its policy
 * office. Notes the use, at most once a minute. Undefined for one that is not known, has expired or was revoked, or was
 * replaced; and for one that the demonstration's people made (`demo`: it is open to everybody), which ends with it. */
export async function takeKey(db: Db, hash: string, demo: boolean): Promise<Asking | undefined> {
  const { rows } = await sql<
    Asking & { region: string | null; isFormer: boolean; isUnnoted: boolean }
  >`
    select k.id as key, d.municipality_id as "municipalityId", d.id as "departmentId", r.slug as region,
      f."isFormer", coalesce(f.used_at < now() - interval '1 minute', true) as "isUnnoted",
      json_build_object('id', w.id, 'name', w.name, 'email', '',
        'role', case when r.id is null then 'officer' else 'policyOffice' end,
        'position', '', ${ofDepartment}, 'secondFactor', false, 'secondFactorReset', null,
        'demonstration', p.demonstration, 'scopes', k.scopes) as me
    from ${joined} join person w on w.api_key_id = k.id left join region r on r.id = k.region_id
    cross join lateral (select false as "isFormer", k.last_used_at as used_at where k.hash = ${hash}
      union all select true, k.former_used_at where k.former_hash = ${hash} and k.former_until > now()) f
    where (k.hash = ${hash} or k.former_hash = ${hash}) and k.revoked_at is null and not ${isOver}
      and d.closed_at is null and (${demo}::boolean or not p.demonstration)
  `.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { isUnnoted, isFormer, region, ...actor } = found
  if (isUnnoted) {
    const used = isFormer ? { former_used_at: now } : { last_used_at: now }
    await db.updateTable('api_key').set(used).where('id', '=', actor.key).execute()
  }
  if (region === null) return actor
  const coreOf = actor.me.coreOf.filter((slug) => slug === region)
  return { ...actor, me: { ...actor.me, coreOf } }
}
