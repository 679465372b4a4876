import type { BookUse } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'

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
        where not b.whole and b.changes_region is distinct from false
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

/** Deletes what a workbook brought, and notes that it was. Raises `foreign_key_violation` where something hangs on it. */
export async function takeBack(db: Db, id: number): Promise<void> {
  await sql`select take_back(${id}::int)`.execute(db)
}
