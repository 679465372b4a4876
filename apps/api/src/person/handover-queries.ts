import type { Handover } from '@renkei/schema'
import { sql } from 'kysely'
import { openAssignments } from '../assignment/queries.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** What a person wrote that waits to go on, and who there will be beside them on a day (ISO) as transfers are planned:
 * people of the demonstration beside another of them only. Unknown people have nothing. */
export async function selectHandover(db: Db, id: string, on: string): Promise<Handover> {
  const { rows } = await sql<{ handover: Handover }>`
    with p as (select p.*, d.municipality_id from person p
      left join department d on d.id = p.department_id where p.id = ${id}),
    plan as (select distinct on (person_id) * from transfer
      where state = 'planned' and on_day <= ${on}::text::date order by person_id, on_day desc),
    beside as (select coalesce(t.role, o.role) as role, coalesce(t.position, o.position) as position,
        d.id = p.department_id as here
      from p join person o on o.id <> p.id and o.demonstration = p.demonstration
        and o.deactivated_at is null
      left join plan t on t.person_id = o.id
      left join department d on d.id = coalesce(t.department_id, o.department_id)
      where t.leaves is distinct from true
        and d.municipality_id is not distinct from p.municipality_id)
    select json_build_object(
      'applications', (select coalesce(json_agg(json_build_object('id', a.id, 'state', a.state,
          'title', coalesce(a.draft ->> 'title', ''), 'region', g.slug, 'vision', v.edition)
          order by a.updated_at desc, a.id), '[]'::json)
        from application a join p on p.id in (a.created_by, a.updated_by)
          and a.department_id = p.department_id
        join region g on g.id = a.region_id join vision v on v.id = a.vision_id
        where a.state in ('draft', 'returned')),
      'inquiries', (select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title,
          'region', g.slug, 'vision', v.edition) order by i.deadline, i.id), '[]'::json)
        from inquiry i join p on true join region g on g.id = i.region_id
        join vision v on v.id = i.vision_id
        where i.state = 'open' and exists (select 1 from response r join answer w
          on w.inquiry_id = r.inquiry_id and w.municipality_id = r.municipality_id
          where r.inquiry_id = i.id and r.municipality_id = p.municipality_id
            and r.state = 'draft' and w.updated_by = p.id)),
      'assignments', ${openAssignments(sql`(select department_id from p)`)},
      'lastOfPost', exists (select 1 from p
        join endorsement_chain c on c.municipality_id = p.municipality_id
        cross join jsonb_array_elements(c.steps) s (step)
        where s.step ->> 'position' = p.position
          and coalesce((s.step ->> 'department')::int, p.department_id) = p.department_id
          and not exists (select 1 from beside b where b.here and b.position = p.position)),
      'department', (select count(*) from beside where here),
      'municipality', (select count(*) from beside),
      'sameRole', (select count(*) from beside join p on p.role = beside.role)) as handover
  `.execute(db)
  return one(rows).handover
}
