import type { BookUse } from '@renkei/schema'
import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

/** What people did since with what a workbook brought, and how often: it cannot be taken back then. */
export async function selectUses(db: Db, id: number): Promise<{ use: BookUse; count: number }[]> {
  const { rows } = await sql<{ use: BookUse; count: number }>`
    with book as (
      select b.*, b.brings = 'region' as whole from region_book b where b.id = ${id}::int
    ), gone as (
      select v.id from vision v join book b on b.region_id = v.region_id
        and (b.whole or v.edition = b.edition)
    ), own as (
      select p.id from project p where p.vision_id in (select id from gone)
    ), measured as (
      select i.id from indicator i where i.vision_id in (select id from gone)
    ), town as (
      select s.municipality_id as id from membership s join book b on b.whole and b.region_id = s.region_id
      where not exists (select from membership o
        where o.municipality_id = s.municipality_id and o.region_id <> s.region_id)
    ), used (use, count) as (
      select 'imports', count(*) from region_book o, book b
        where o.region_id = b.region_id and o.id <> b.id and o.state = 'taken'
          and (b.whole or o.edition = b.edition)
      union all
      select 'nextVisions', count(*) from predecessor p
        where p.former_project_id in (select id from own) and p.project_id not in (select id from own)
          or p.former_indicator_id in (select id from measured)
            and p.indicator_id not in (select id from measured)
      union all
      select 'members', count(*) from book b
        where not b.whole and b.changes_region
          or b.whole and exists (select from audit_entry e where e.at > b.taken_at
            and e.action in ('member.add', 'member.end', 'member.place', 'agreement.save', 'agreement.remove',
              'affiliate.save', 'affiliate.remove', 'region.rename')
            and (e.after ->> 'region' = b.slug or e.subject_id = b.slug))
      union all
      select 'applications', count(*) from application where vision_id in (select id from gone)
      union all
      select 'inquiries', count(*) from inquiry where vision_id in (select id from gone)
      union all
      select 'revisions', count(distinct project_id) from project_revision
        where vision_id in (select id from gone) and author_id is not null
      union all
      select 'indicators', count(*) from indicator i where i.id in (select id from measured)
        and (i.updated_by is not null or exists (select from actual a where a.indicator_id = i.id))
      union all
      select 'alignments', count(*) from alignment
        where project_id in (select id from own) and decided_by is not null
      union all
      select 'opinions', count(*) from opinion where vision_id in (select id from gone)
      union all
      select 'feedback', count(*) from feedback f, book b
        where f.project_id in (select id from own) or b.whole and f.region_id = b.region_id
      union all
      select 'followers', count(*) from follow f, book b
        where f.project_id in (select id from own)
          or f.policy_area_id in (select a.id from policy_area a where a.vision_id in (select id from gone))
          or b.whole and f.region_id = b.region_id
      union all
      select 'files', count(*) from document_file f join source_document d on d.id = f.document_id
        join book b on b.whole and b.region_id = d.region_id
      union all
      select 'settings', (select count(*) from synonym s where s.region_id = b.region_id)
          + (select count(*) from evaluation_rule r
            where r.region_id = b.region_id and r.updated_by is not null)
        from book b where b.whole
      union all
      select 'people', count(*) from person p join department d on d.id = p.department_id
        where d.municipality_id in (select id from town) and not p.demonstration
          and p.deactivated_at is null
    )
    select use, count::int from used where count > 0
  `.execute(db)
  return rows
}

/** Keeps what a region is before a revision, and after it what that changed of it: both in its transaction. */
export async function keepBefore(db: Db, id: number, regionId: number): Promise<void> {
  await sql`select keep_before(${id}::int, ${regionId}::int)`.execute(db)
}
export async function keepAfter(db: Db, id: number, regionId: number): Promise<void> {
  await sql`select keep_after(${id}::int, ${regionId}::int)`.execute(db)
}

const added = (table: string) => sql`(select (u.key ->> 'id')::int from region_book_undo u, book b
  where u.book_id = b.id and u.table_name = ${table} and u.was is null)`

/** What people did since with what a revision brought, and how often: it cannot be taken back then. */
export async function selectRevisionUses(
  db: Db,
  id: number,
): Promise<{ use: BookUse; count: number }[]> {
  const { rows } = await sql<{ use: BookUse; count: number }>`
    with book as (
      select b.*, v.id as vision_id from region_book b
      join vision v on v.region_id = b.region_id and v.edition = b.edition where b.id = ${id}::int
    ), joined as (
      select (u.key ->> 'municipality_id')::int as id from region_book_undo u, book b
      where u.book_id = b.id and u.table_name = 'membership' and u.was is null
    ), used (use, count) as (
      select case s.name when 'indicator' then 'indicators' when 'former_target' then 'indicators'
          when 'alignment' then 'alignments' when 'evaluation_rule' then 'settings' when 'project' then 'revisions'
          when 'vision' then 'changed' when 'policy_area' then 'changed'
          when 'source_document' then 'changed' else 'members' end, s.count
        from book b, changed_since(b.id) s
      union all
      select 'imports', count(*) from region_book o, book b
        where o.region_id = b.region_id and o.id <> b.id and o.state = 'taken' and o.taken_at > b.taken_at
      union all
      select 'nextVisions', count(*) from predecessor p where (p.former_project_id in ${added('project')}
          or p.former_indicator_id in ${added('indicator')}) and p.id not in ${added('predecessor')}
      union all
      select 'applications', count(*) from application a, book b where a.vision_id = b.vision_id
        and (a.created_at > b.taken_at or a.base_revision_id in ${added('project_revision')})
      union all
      select 'inquiries', count(*) from inquiry i, book b
        where i.vision_id = b.vision_id and i.created_at > b.taken_at
      union all
      select 'indicators', count(*) from actual where indicator_id in ${added('indicator')}
      union all
      select 'alignments', count(*) from alignment
        where project_id in ${added('project')} and decided_by is not null
      union all
      select 'opinions', count(*) from opinion
        where project_id in ${added('project')} or indicator_id in ${added('indicator')}
      union all
      select 'feedback', count(*) from feedback where project_id in ${added('project')}
      union all
      select 'followers', count(*) from follow
        where project_id in ${added('project')} or policy_area_id in ${added('policy_area')}
          or region_id in (select region_id from book) and municipality_id in (select id from joined)
      union all
      select 'files', count(*) from document_file where document_id in ${added('source_document')}
      union all
      select 'people', count(*) from person p join department d on d.id = p.department_id
        where d.municipality_id in (select id from joined) and p.deactivated_at is null
          and not exists (select from membership o, book b
            where o.municipality_id = d.municipality_id and o.region_id <> b.region_id)
    )
    select use, sum(count)::int as count from used group by use having sum(count) > 0
  `.execute(db)
  return rows
}

/** Puts a region back to what it was before a revision, and notes that it was; returns the projects that it changed.
 * Raises `foreign_key_violation` where something hangs on it. */
export async function takeBackRevision(db: Db, id: number): Promise<number[]> {
  const { rows } = await sql<{ project: number }>`
    select unnest(take_back_revision(${id}::int)) as project
  `.execute(db)
  return rows.map(({ project }) => project)
}

/** Deletes what a workbook brought, and notes that it was. Raises `foreign_key_violation` where something hangs on it. */
export async function takeBack(db: Db, id: number): Promise<void> {
  await sql`select take_back(${id}::int)`.execute(db)
}

/** Tells followers that what a workbook brought is taken back: for each entry of theirs that goes with it, one that retracts
 * it, in the same transaction, before what it tells is gone. */
export async function insertRetractions(
  db: Db,
  { me, departmentId }: Actor,
  id: number,
): Promise<void> {
  await sql`
    insert into change_entry (life, kind, ref, year, revision, region_id, vision_id, retracts, told)
    select (select max(life) from feed_life), e.kind, e.ref, e.year, e.revision, e.region_id, e.vision_id,
      e.cursor, jsonb_build_object('region', b.slug, 'vision', b.edition, 'isHidden', g.state = 'hidden',
        'path', case when b.brings = 'region' then '/' when b.brings = 'vision' then concat('/', b.slug)
          when r.revision > 1 then concat('/', b.slug, '/', b.edition, '/projects/', p.number)
          else concat('/', b.slug, '/', b.edition, '/about') end,
        'key', case when r.id is not null then concat('projects/', p.number, '/revisions/', r.revision)
          else concat('entries/', e.ref) end,
        'day', coalesce(r.valid_from, (a.after ->> 'on')::date, (e.at at time zone 'Asia/Tokyo')::date),
        'number', coalesce(p.number, (a.after ->> 'project')::int),
        'title', coalesce(r.title, a.after ->> 'title', a.subject_name, ''),
        'titleEn', coalesce(r.title_en, a.after ->> 'titleEn'),
        'by', ${authorOf('w.person', 'w.department', false)})
    from region_book b join region g on g.id = b.region_id
    left join vision v on v.region_id = g.id and v.edition = b.edition
    join change_entry e on e.region_id = g.id
    left join project_revision r on e.kind = 'project' and r.id = e.ref
    left join project p on p.id = r.project_id
    left join audit_entry a on e.kind not in ('project', 'report', 'actual') and a.number = e.ref
    cross join (select ${me.id} as person, ${departmentId}::int as department) w
    where b.id = ${id}::int and e.told is null
      and not exists (select from change_entry o where o.retracts = e.cursor)
      and (b.brings = 'region' or b.brings = 'vision' and e.vision_id = v.id
        or a.request_id = b.request_id or e.kind = 'region' and (a.after ->> 'book')::int = b.id
        or exists (select from region_book_undo u where u.book_id = b.id
          and u.table_name = 'project_revision' and u.key = jsonb_build_object('id', r.id)))
    order by e.id
  `.execute(db)
  await sql`select pg_notify('renkei_change', '')`.execute(db)
}
