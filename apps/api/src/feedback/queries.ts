import type { Feedback } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'
import { now, overwrite } from '../write/queries.ts'

/** Keeps what somebody wrote; false where it is about a project that the vision does not have. */
export async function insertFeedback(
  db: Db,
  of: { regionId: number; visionId: number; project: number | undefined },
  text: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into feedback (region_id, project_id, text)
    select ${of.regionId}::int, p.id, ${text}::text
    from (select 1) one left join project p
      on p.vision_id = ${of.visionId}::int and p.number = ${of.project ?? null}::int
    where ${of.project ?? null}::int is null or p.id is not null
    returning id
  `.execute(db)
  return rows.length > 0
}

const select = (where: ReturnType<typeof sql>) => sql<{ feedback: Feedback & { region: string } }>`
  select json_build_object('id', f.id, 'region', g.slug, 'text', f.text, 'at', f.at, 'note', f.note,
    'version', f.version, 'settledAt', f.settled_at,
    'settledBy', ${authorOf('f.settled_by', 'f.settled_department_id', true)},
    'project', case when p.id is not null then
      json_build_object('number', p.number, 'label', r.label, 'title', r.title, 'titleEn', r.title_en) end) as feedback
  from feedback f join region g on g.id = f.region_id
  left join project p on p.id = f.project_id
  left join project_revision r on r.id = p.current_revision_id
  where ${where} order by (f.settled_at is not null), f.id desc`

/** What was written to a region's policy office, what nobody has settled first, then newest first. */
export async function selectFeedback(
  db: Db,
  regionId: number,
  { skip, limit }: { skip: number; limit: number },
): Promise<Feedback[]> {
  const { rows } = await sql<{ feedback: Feedback & { region: string } }>`
    ${select(sql`f.region_id = ${regionId}::int`)} limit ${limit}::int offset ${skip}::bigint
  `.execute(db)
  return rows.map(({ feedback: { region: _region, ...told } }) => told)
}

/** How many of a region's nobody has settled, and how many are settled. */
export async function countFeedback(
  db: Db,
  regionId: number,
): Promise<{ open: number; settled: number }> {
  const { rows } = await sql<{ open: number; settled: number }>`
    select count(*) filter (where settled_at is null)::int as open, count(settled_at)::int as settled
    from feedback where region_id = ${regionId}::int
  `.execute(db)
  return one(rows)
}

/** One of them, with the slug of its region. */
export async function selectOneFeedback(
  db: Db,
  id: number,
): Promise<(Feedback & { region: string }) | undefined> {
  const { rows } = await select(sql`f.id = ${id}::int`).execute(db)
  return rows[0]?.feedback
}

/** Notes what became of it, over the version read; false where somebody wrote since. */
export async function settleFeedback(
  db: Db,
  { me, departmentId }: Officer,
  { id, version }: { id: number; version: number },
  note: string,
): Promise<boolean> {
  const row = await overwrite(db, 'feedback', version, {
    note,
    settled_at: now,
    settled_by: me.id,
    settled_department_id: departmentId,
  })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
