import type { Closing } from '@renkei/schema'
import { sql } from 'kysely'
import { openAssignments } from '../assignment/queries.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** What would be left without an owner if a department (id) were closed. */
export async function selectClosing(db: Db, id: number): Promise<Closing> {
  const { rows } = await sql<{ closing: Closing }>`
    select json_build_object(
      'assignments', ${openAssignments(sql`${id}::int`)},
      'applications', (select coalesce(json_agg(json_build_object('id', a.id, 'state', a.state,
          'title', coalesce(a.draft ->> 'title', ''), 'region', g.slug, 'vision', v.edition)
          order by a.updated_at desc, a.id), '[]'::json)
        from application a join region g on g.id = a.region_id join vision v on v.id = a.vision_id
        where a.department_id = ${id}::int and a.state in ('draft', 'submitted', 'returned')),
      'transfers', (select coalesce(json_agg(json_build_object('name', p.name, 'on', t.on_day::text)
          order by t.on_day, t.id), '[]'::json)
        from transfer t join person p on p.id = t.person_id
        where t.department_id = ${id}::int and t.state = 'planned' and not t.leaves),
      'positions', (select coalesce(json_agg(s.step ->> 'position' order by s.n), '[]'::json)
        from endorsement_chain c
        cross join jsonb_array_elements(c.steps) with ordinality s (step, n)
        where (s.step ->> 'department')::int = ${id}::int)) as closing
  `.execute(db)
  return one(rows).closing
}
