import type { Work } from '@renkei/schema'
import { sql } from 'kysely'
import { waits } from '../confirmation/queries.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** How many projects of a vision have marks, and how many an area, that wait to be confirmed. */
export async function countWaiting(db: Db, visionId: number): Promise<Work['confirmations']> {
  const { rows } = await sql<Work['confirmations']>`
    select (count(*) filter (where ${waits.marks('r')}))::int as marks,
      (count(*) filter (where ${waits.policyArea('r')}))::int as "policyAreas"
    from project p join project_revision r on r.id = p.current_revision_id
    where p.vision_id = ${visionId}::int
  `.execute(db)
  return one(rows)
}
