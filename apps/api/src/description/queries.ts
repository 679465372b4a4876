import type { Description } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

/** What is written of every project of a vision, in order of number; `by` and `at` are of the newest revision in
 * which the summary became what it is. */
export async function selectDescriptions(db: Db, visionId: number): Promise<Description[]> {
  const { rows } = await sql<{ description: Description }>`
    select json_build_object('number', p.number, 'label', r.label, 'title', r.title, 'titleEn', r.title_en,
      'revision', r.revision, 'visionPage', r.vision_page, 'policyArea', a.code,
      'measures', (select coalesce(json_agg(e.number order by e.number), '[]'::json)
        from mark m join measure e on e.id = m.measure_id
        where m.revision_id = r.id and e.number is not null),
      'summary', r.summary, 'by', ${authorOf('w.author_id', 'w.author_department_id', true)},
      'at', w.recorded_at) as description
    from project p
    join project_revision r on r.id = p.current_revision_id
    join policy_area a on a.id = r.policy_area_id
    left join lateral (
      select s.author_id, s.author_department_id, s.recorded_at from project_revision s
      where s.project_id = p.id and s.summary = r.summary and s.author_id is not null
        and not exists (select from project_revision o where o.project_id = p.id
          and o.revision > s.revision and o.summary is distinct from r.summary)
      order by s.revision limit 1
    ) w on true
    where p.vision_id = ${visionId}::int order by p.number
  `.execute(db)
  return rows.map(({ description }) => description)
}
