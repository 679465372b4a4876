import type { Follow, LinkedSubscription, Subscription } from '@renkei/schema'
import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { printed } from '../project/printed-queries.ts'

/** What is followed, by its id; the whole region where all three are null. */
export type Target = {
  regionId: number
  projectId: number | null
  policyAreaId: number | null
  municipalityId: number | null
}

const isTarget = (alias: string, target: Target) => {
  const its = (column: string) => sql.ref(`${alias}.${column}`)
  return sql`(${its('region_id')} = ${target.regionId}::int
    and ${its('project_id')} is not distinct from ${target.projectId}::int
    and ${its('policy_area_id')} is not distinct from ${target.policyAreaId}::int
    and ${its('municipality_id')} is not distinct from ${target.municipalityId}::int)`
}

const followsOf = (waiting: boolean) => sql<Follow[]>`(
  select coalesce(json_agg(json_build_object('region', g.slug, 'vision', v.edition,
      'kind', case when p.id is not null then 'project' when a.id is not null then 'policyArea'
        when m.id is not null then 'municipality' else 'region' end,
      'code', coalesce(p.number::text, a.code, m.code, ''),
      'printed', case when p.id is null then '' else ${printed('p', 'r', 'v')} end,
      'title', coalesce(r.title, a.title, m.name, g.name),
      'titleEn', coalesce(r.title_en, a.title_en, m.name_en, g.name_en))
    order by g.id, v.edition, (p.id is null), p.number, a.position, m.code), '[]'::json)
  from follow f
  join region g on g.id = f.region_id
  left join project p on p.id = f.project_id
  left join project_revision r on r.id = p.current_revision_id
  left join policy_area a on a.id = f.policy_area_id
  left join municipality m on m.id = f.municipality_id
  join vision v on v.id = coalesce(p.vision_id, a.vision_id, (select n.id from vision n
    where n.region_id = g.id order by n.edition desc limit 1))
  where f.subscription_id = s.id and f.waiting = ${waiting}::boolean)`

/** A person's; the usual one where they have none yet. */
export async function selectOwn(db: Db, personId: string): Promise<Subscription> {
  const { rows } = await sql<{ found: Subscription }>`
    select json_build_object('frequency', s.frequency, 'notices', s.notices,
      'follows', ${followsOf(false)}) as found
    from subscription s where s.person_id = ${personId}
  `.execute(db)
  return rows[0]?.found ?? { frequency: 'daily', notices: 'each', follows: [] }
}

/** What whoever holds the key is shown; undefined where there is none. */
export async function selectByKey(db: Db, key: string): Promise<LinkedSubscription | undefined> {
  const { rows } = await sql<{ found: LinkedSubscription }>`
    select json_build_object('frequency', s.frequency, 'follows', ${followsOf(false)},
      'waiting', ${followsOf(true)}, 'isPersonal', s.person_id is not null) as found
    from subscription s where s.key = ${key}::uuid
  `.execute(db)
  return rows[0]?.found
}

/** The id of a person's, made where there is none. */
export async function openOwn(db: Db, personId: string): Promise<number> {
  await sql`
    insert into subscription (person_id, confirmed_at) values (${personId}, now())
    on conflict (person_id) do nothing
  `.execute(db)
  const { rows } = await sql<{ id: number }>`
    select id from subscription where person_id = ${personId}
  `.execute(db)
  return one(rows).id
}

/** The id and key of an address's, made where there is none; one that stands keeps how often it is sent. */
export async function openFor(
  db: Db,
  address: string,
  frequency: string,
): Promise<{ id: number; key: string }> {
  const { rows } = await sql<{ id: number; key: string }>`
    insert into subscription as s (address, frequency) values (${address}, ${frequency})
    on conflict (address) do update set
      frequency = case when s.confirmed_at is null then excluded.frequency else s.frequency end,
      asked_at = now()
    returning id, key::text
  `.execute(db)
  return one(rows)
}

/** Adds what is followed. What is followed already stays as it is. */
export async function insertFollow(
  db: Db,
  subscriptionId: number,
  { regionId, projectId, policyAreaId, municipalityId }: Target,
  { waiting }: { waiting: boolean },
): Promise<void> {
  await sql`
    insert into follow (subscription_id, region_id, project_id, policy_area_id, municipality_id, waiting)
    values (${subscriptionId}::int, ${regionId}::int, ${projectId}::int, ${policyAreaId}::int,
      ${municipalityId}::int, ${waiting}::boolean)
    on conflict do nothing
  `.execute(db)
}

export async function deleteFollow(db: Db, personId: string, target: Target): Promise<void> {
  await sql`
    delete from follow f using subscription s
    where s.id = f.subscription_id and s.person_id = ${personId} and ${isTarget('f', target)}
  `.execute(db)
}

// Who was told nothing for a while is told what happens from now on.
const frequencySet = (frequency: string) => sql`
  told_until = case when frequency = 'never' then now() else told_until end, frequency = ${frequency}`

export async function updateOwn(
  db: Db,
  personId: string,
  { frequency, notices }: Pick<Subscription, 'frequency' | 'notices'>,
): Promise<void> {
  await sql`
    update subscription set ${frequencySet(frequency)},
      noticed_until = case when notices = 'each' then now() else noticed_until end, notices = ${notices}
    where person_id = ${personId}
  `.execute(db)
}

/** False where there is none of that key, as of those below. */
export async function updateByKey(db: Db, key: string, frequency: string): Promise<boolean> {
  const { rows } = await sql`
    update subscription set ${frequencySet(frequency)} where key = ${key}::uuid returning id
  `.execute(db)
  return rows.length > 0
}

/** Whoever reads the address wants what was asked for. */
export async function confirmByKey(db: Db, key: string): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    update subscription set confirmed_at = coalesce(confirmed_at, now()),
      told_until = case when confirmed_at is null then now() else told_until end
    where key = ${key}::uuid returning id
  `.execute(db)
  const [found] = rows
  if (!found) return false
  await sql`update follow set waiting = false where subscription_id = ${found.id}::int`.execute(db)
  return true
}

/** Ends it: an address and what it followed are forgotten; whoever signs in keeps what they follow, and is mailed
 * nothing of it. */
export async function endByKey(db: Db, key: string): Promise<boolean> {
  const forgotten = await sql`
    delete from subscription where key = ${key}::uuid and address is not null returning id
  `.execute(db)
  const stopped = await sql`
    update subscription set frequency = 'never' where key = ${key}::uuid returning id
  `.execute(db)
  return forgotten.rows.length + stopped.rows.length > 0
}

/** Forgets what was asked for and not confirmed within two days. Answers how many addresses. */
export async function purgeUnconfirmed(db: Db): Promise<number> {
  await sql`delete from follow where waiting and asked_at < now() - interval '2 days'`.execute(db)
  const { rows } = await sql`
    delete from subscription s where confirmed_at is null and asked_at < now() - interval '2 days'
      and not exists (select from follow where subscription_id = s.id) returning id
  `.execute(db)
  return rows.length
}
