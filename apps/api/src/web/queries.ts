import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** What names the public pages of a vision: numbers of projects, slugs of its region's plans, ids of published
 * inquiries. */
export async function selectPageKeys(
  db: Db,
  visionId: number,
  regionId: number,
): Promise<{ projects: number[]; plans: string[]; reports: number[] }> {
  const { rows } = await sql<{
    keys: { projects: number[]; plans: string[]; reports: number[] }
  }>`
    select json_build_object(
      'projects', (select coalesce(json_agg(number order by number), '[]'::json)
        from project where vision_id = ${visionId}::int),
      'plans', (select coalesce(json_agg(slug order by id), '[]'::json)
        from plan where region_id = ${regionId}::int),
      'reports', (select coalesce(json_agg(id order by id), '[]'::json)
        from inquiry where vision_id = ${visionId}::int and state = 'published')) as keys
  `.execute(db)
  return one(rows).keys
}
