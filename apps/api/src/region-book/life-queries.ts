import type { BookConflict, BookHanging } from '@renkei/schema'
import { sql } from 'kysely'
import { ints } from '../db/ints.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

/** Some projects of a vision, by number, with who wrote what stands. */
export async function selectConflicts(
  db: Db,
  visionId: number,
  numbers: readonly number[],
): Promise<BookConflict[]> {
  const { rows } = await sql<{ conflict: BookConflict }>`
    select json_build_object('number', p.number, 'label', r.label, 'title', r.title,
      'titleEn', r.title_en, 'event', r.event, 'at', r.recorded_at,
      'by', ${authorOf('r.author_id', 'r.author_department_id', true)}) as conflict
    from project p join project_revision r on r.id = p.current_revision_id
    where p.vision_id = ${visionId}::int and p.number = any(${ints(numbers)})
    order by p.number
  `.execute(db)
  return rows.map(({ conflict }) => conflict)
}

/** What is still open about some projects of a vision; of others nothing is told. A draft is its town hall's alone. */
export async function selectOpenAbout(
  db: Db,
  visionId: number,
  numbers: readonly number[],
): Promise<BookHanging[]> {
  const { rows } = await sql<{ hanging: BookHanging }>`
    select json_build_object('name', r.title,
      'applications', (select coalesce(json_agg(json_build_object('id', a.id,
          'title', coalesce(a.draft ->> 'title', r.title)) order by a.id), '[]'::json)
        from application a where a.project_id = p.id and a.state in ('submitted', 'returned')),
      'inquiries', (select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title)
          order by i.id), '[]'::json)
        from inquiry i where i.state in ('open', 'closed') and exists (select from answer a
          where a.inquiry_id = i.id and a.project_id = p.id))) as hanging
    from project p join project_revision r on r.id = p.current_revision_id
    where p.vision_id = ${visionId}::int and p.number = any(${ints(numbers)})
    order by p.number
  `.execute(db)
  return rows
    .map(({ hanging }) => hanging)
    .filter(({ applications, inquiries }) => applications.length + inquiries.length > 0)
}
