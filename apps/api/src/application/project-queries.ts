import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** The ids behind a project's number and a revision's. */
export const selectRevisionIds = (
  db: Db,
  visionId: number,
  { number, revision }: { number: number; revision: number },
): Promise<{ projectId: number; revisionId: number }> =>
  db
    .selectFrom('project as p')
    .innerJoin('project_revision as r', 'r.project_id', 'p.id')
    .select(['p.id as projectId', 'r.id as revisionId'])
    .where('p.vision_id', '=', visionId)
    .where('p.number', '=', number)
    .where('r.revision', '=', revision)
    .executeTakeFirstOrThrow()

/** Keeps a project from moving on until the transaction ends; its current revision. */
export async function holdProject(
  db: Db,
  projectId: number,
): Promise<{ id: number; currentRevisionId: number; revision: number }> {
  const { rows } = await sql<{ id: number; currentRevisionId: number; revision: number }>`
    with held as (select id, current_revision_id from project where id = ${projectId}::int for update)
    select held.id, r.id as "currentRevisionId", r.revision
    from held join project_revision r on r.id = held.current_revision_id
  `.execute(db)
  return one(rows)
}
