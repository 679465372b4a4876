import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** The ids behind a project's number and a revision's. */
export async function selectRevisionIds(
  db: Db,
  visionId: number,
  { number, revision }: { number: number; revision: number },
): Promise<{ projectId: number; revisionId: number }> {
  const { rows } = await sql<{ projectId: number; revisionId: number }>`
    select p.id as "projectId", r.id as "revisionId"
    from project p join project_revision r on r.project_id = p.id
    where p.vision_id = ${visionId}::int and p.number = ${number}::int
      and r.revision = ${revision}::int
  `.execute(db)
  return one(rows)
}

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
