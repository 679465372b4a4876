import type { Hanging, Municipality } from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { today } from '../today.ts'
import { overwrite } from '../write/queries.ts'

/** Whether a membership (the alias of its row) holds on a day (ISO date, in Japan), today unless one is named. Of another
 * day the times before count as well. */
export const belongs = (
  membership: string,
  day?: string | RawBuilder<unknown>,
): RawBuilder<boolean> => {
  const [since, until] = [sql.ref(`${membership}.since`), sql.ref(`${membership}.until`)]
  const on = day === undefined || typeof day === 'string' ? sql`${day ?? today()}::date` : day
  const holds = sql<boolean>`(coalesce(${since} <= ${on}, true) and coalesce(${until} >= ${on}, true))`
  if (day === undefined) return holds
  return sql`(${holds} or exists (select from former_membership z
    where z.region_id = ${sql.ref(`${membership}.region_id`)}
      and z.municipality_id = ${sql.ref(`${membership}.municipality_id`)}
      and coalesce(z.since <= ${on}, true) and z.until >= ${on}))`
}

/** Agreements (a) as JSON, by the day they were signed. */
export const agreementsJson = (
  which: RawBuilder<unknown>,
) => sql`(select coalesce(json_agg(json_build_object(
    'id', a.id, 'version', a.version, 'parties', (select json_agg(case when m.id is null
        then json_build_object('name', y.name, 'nameEn', coalesce(y.name_en, y.name))
        else json_build_object('municipality', m.code) end order by y.position)
      from agreement_party y left join municipality m on m.id = y.municipality_id
      where y.agreement_id = a.id),
    'kind', a.kind, 'signedOn', a.signed_on, 'councilOn', a.council_on, 'endedOn', a.ended_on,
    'amendments', (select coalesce(json_agg(json_build_object('amendedOn', e.amended_on,
        'councilOn', e.council_on) order by e.amended_on), '[]'::json)
      from agreement_amendment e where e.agreement_id = a.id),
    'basis', a.basis, 'reason', a.reason, 'reasonEn', a.reason_en,
    'citation', case when a.document_id is not null then json_build_object('document',
      (select key from source_document where id = a.document_id), 'page', a.page) end)
    order by a.signed_on nulls first, a.id), '[]'::json)
  from agreement a where ${which})`

/** A municipality that joins its region (id) or leaves it, and from which day on (ISO). */
export type Move = {
  region: number
  slug: string
  regionName: string
  municipalityId: number
  name: string
  nameEn: string
  isJoining: boolean
  day: string
}

/** What memberships of a region, or of all, have brought by a day (ISO) and is not written yet; of closed ones nothing is. Who joined before the
 * first vision was adopted stands in it from the beginning. */
export async function selectMoves(db: Db, on: string, regionId?: number): Promise<Move[]> {
  const { rows } = await sql<Move>`
    select s.region_id as region, r.slug, r.name as "regionName", m.id as "municipalityId", m.name, m.name_en as "nameEn",
      x.joins as "isJoining", x.day::text as day
    from (select region_id, municipality_id, since, until, is_joined, is_left from membership
      union all select region_id, municipality_id, since, until, is_joined, is_left
        from former_membership) s
    join municipality m on m.id = s.municipality_id
    join region r on r.id = s.region_id and r.state <> 'closed'
    cross join lateral (
      select true as joins, s.since as day where not s.is_joined
      union all select false, s.until + 1 where not s.is_left) x
    where x.day <= ${on}::date and (${regionId ?? null}::int is null or s.region_id = ${regionId ?? null}::int)
    order by x.day, m.code
  `.execute(db)
  return rows
}

/** Takes down that it is written. */
export async function noteMoves(db: Db, moves: readonly Move[]): Promise<void> {
  for (const { region, municipalityId, isJoining, day } of moves) {
    for (const table of ['membership', 'former_membership'] as const) {
      await sql`update ${sql.table(table)} set
          ${isJoining ? sql`is_joined = true` : sql`is_left = true`}
        where region_id = ${region}::int and municipality_id = ${municipalityId}::int
          and ${isJoining ? sql`since` : sql`until + 1`} = ${day}::date`.execute(db)
    }
  }
}

/** Projects of a region that run on a day (ISO): of visions that are not over by then, and not ended. */
export async function selectRunning(
  db: Db,
  regionId: number,
  day: string,
): Promise<{ id: number; currentRevisionId: number }[]> {
  const { rows } = await sql<{ id: number; currentRevisionId: number }>`
    select p.id, p.current_revision_id as "currentRevisionId"
    from project p join project_revision r on r.id = p.current_revision_id
    join vision v on v.id = p.vision_id
    where v.region_id = ${regionId}::int and r.end_reason is null
      and make_date(v.to_fiscal_year + 1, 3, 31) >= ${day}::date
    order by p.id
  `.execute(db)
  return rows
}

/** A membership as it is held. */
export type Held = {
  municipalityId: number
  name: string
  role: 'core' | 'partner'
  since: string | null
  until: string | null
  isLeft: boolean
  tile: Municipality['tile']
  version: number
}

export async function selectMember(
  db: Db,
  regionId: number,
  code: string,
): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select m.id as "municipalityId", m.name, s.role, s.since::text as since, s.until::text as until,
      s.is_left as "isLeft", s.version, case when s.tile_column is not null
        then json_build_object('column', s.tile_column, 'row', s.tile_row) end as tile
    from membership s join municipality m on m.id = s.municipality_id
    where s.region_id = ${regionId}::int and m.code = ${code}
  `.execute(db)
  return rows[0]
}

/** The id and name of a municipality that some region brought. */
export const selectMunicipality = (db: Db, code: string) =>
  db.selectFrom('municipality').select(['id', 'name']).where('code', '=', code).executeTakeFirst()

export async function insertMunicipality(
  db: Db,
  {
    code,
    name,
    kana,
    nameEn,
    kind,
  }: Pick<Municipality, 'code' | 'name' | 'kana' | 'nameEn' | 'kind'>,
): Promise<{ id: number; name: string }> {
  return db
    .insertInto('municipality')
    .values({ code, name, kana, name_en: nameEn, kind })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow()
}

/** Takes a municipality in; false where it is, or was, a member already. */
export async function insertMember(
  db: Db,
  of: { regionId: number; municipalityId: number; since: string },
): Promise<boolean> {
  const row = await db
    .insertInto('membership')
    .values({
      region_id: of.regionId,
      municipality_id: of.municipalityId,
      ...{ role: 'partner', since: of.since, is_joined: false },
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'municipality_id']).doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes one in again that left, after the last day of its time before, which is kept; false where it is a member by now. */
export async function rejoin(
  db: Db,
  of: { regionId: number; municipalityId: number },
  since: string,
): Promise<boolean> {
  const { rows } = await sql`
    with left_on as (
      select region_id, municipality_id, since, until from membership
      where region_id = ${of.regionId}::int and municipality_id = ${of.municipalityId}::int
        and is_left and until < ${since}::date for update
    ), kept as (
      insert into former_membership (region_id, municipality_id, since, until)
      select region_id, municipality_id, since, until from left_on
    )
    update membership s set since = ${since}::date, until = null, is_joined = false, is_left = false,
      version = version + 1
    from left_on l where s.region_id = l.region_id and s.municipality_id = l.municipality_id
    returning s.version
  `.execute(db)
  return rows.length > 0
}

/** Ends a membership as it was read; false where somebody else was first. */
export async function endMembership(
  db: Db,
  of: { regionId: number; municipalityId: number; version: number },
  until: string,
): Promise<boolean> {
  const row = await overwrite(db, 'membership', of.version, { until })
    .where('region_id', '=', of.regionId)
    .where('municipality_id', '=', of.municipalityId)
    .where('is_left', '=', false)
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** What hangs on a membership. A draft is its town hall's alone. */
export async function selectHanging(
  db: Db,
  regionId: number,
  municipalityId: number,
): Promise<Pick<Hanging, 'applications' | 'inquiries' | 'projects'>> {
  const { rows } = await sql<Pick<Hanging, 'applications' | 'inquiries' | 'projects'>>`
    select (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.draft ->> 'title',
          'state', a.state) order by a.id), '[]'::json)
        from application a where a.region_id = ${regionId}::int
          and a.state in ('submitted', 'returned')
          and (a.municipality_id = ${municipalityId}::int or exists (select from consent c
            where c.application_id = a.id and c.municipality_id = ${municipalityId}::int))) as applications,
      (select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title) order by i.id), '[]'::json)
        from inquiry i join response e on e.inquiry_id = i.id
        where i.region_id = ${regionId}::int and i.state = 'open'
          and e.municipality_id = ${municipalityId}::int) as inquiries,
      (select count(*)::int from project p join participation t on t.revision_id = p.current_revision_id
        where t.region_id = ${regionId}::int and t.municipality_id = ${municipalityId}::int
          and t.basis <> 'inferred') as projects
  `.execute(db)
  return one(rows)
}

/** Puts members on the map of their region, or takes them off it. */
export async function placeMember(
  db: Db,
  of: { regionId: number; municipalityId: number },
  { column, row }: { column: number | null; row: number | null },
): Promise<void> {
  await db
    .updateTable('membership')
    .set({ tile_column: column, tile_row: row })
    .where('region_id', '=', of.regionId)
    .where('municipality_id', '=', of.municipalityId)
    .execute()
}
