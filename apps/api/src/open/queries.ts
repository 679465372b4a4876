import { sql } from 'kysely'
import { deeds } from '../change/happened-queries.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import type { FrameRow } from '../vision/queries.ts'

/** When what data sets hold was last written (instants), by their key; null where nothing says it. */
type Written = Record<
  'projects' | 'indicators' | 'evaluations' | 'alignments' | 'plans' | 'members',
  string | null
>

/** The same of one vision. */
export async function selectWritten(
  db: Db,
  { region_id: region, vision_id: vision }: Pick<FrameRow, 'region_id' | 'vision_id'>,
): Promise<Written> {
  const ofVision = sql`(i.vision_id = ${vision}::int
    or i.vision_id is null and i.region_id = ${region}::int)`
  const { rows } = await sql<Written>`
    select
      (select max(recorded_at) from project_revision where vision_id = ${vision}::int) as projects,
      greatest(
        (select max(a.at) from actual a join indicator i on i.id = a.indicator_id where ${ofVision}),
        (select max(e.at) from audit_entry e join indicator i on e.subject_id = i.id::text
          where e.action in ${deeds.indicator} and ${ofVision})
      ) as indicators,
      greatest(
        (select max(published_at) from inquiry where vision_id = ${vision}::int),
        (select max(c.at) from evaluation_correction c join inquiry i on i.id = c.inquiry_id
          where i.vision_id = ${vision}::int)
      ) as evaluations,
      (select max(e.at) from audit_entry e left join alignment l on e.subject_id = l.id::text
        join project p on p.vision_id = ${vision}::int
          and p.id = coalesce((e.after ->> 'projectId')::int, l.project_id)
        where e.action in ${deeds.alignment}
      ) as alignments,
      (select max(e.at) from audit_entry e join plan p on p.region_id = ${region}::int
          and p.slug = e.subject_id
        where e.action = 'plan.load' and (e.after ->> 'regionId')::int = p.region_id) as plans,
      (select max(e.at) from audit_entry e join region r on r.id = ${region}::int
        where e.action in ${deeds.members}
          and (e.subject_kind = 'region' and e.subject_id = r.slug
            or r.slug in (e.after ->> 'region', e.before ->> 'region'))) as members
  `.execute(db)
  return one(rows)
}
