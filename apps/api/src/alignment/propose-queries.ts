import { sql } from 'kysely'
import { ints } from '../db/ints.ts'
import { rowsOf } from '../db/rows.ts'
import type { Db } from '../db/schema.ts'
import type { Item, Project, Proposal } from './shared-words.ts'

export type Of = { regionId: number } | { projectId: number }

/** The projects that proposals are made for: those of a region that have not ended, or one. */
export async function selectProjects(db: Db, of: Of): Promise<Project[]> {
  const where =
    'projectId' in of
      ? sql`j.id = ${of.projectId}::int`
      : sql`v.region_id = ${of.regionId}::int and r.status = 'active'`
  const { rows } = await sql<Project>`
    select j.id, r.title from project j join project_revision r on r.id = j.current_revision_id
    join vision v on v.id = j.vision_id where ${where} order by j.id
  `.execute(db)
  return rows
}

/** What projects may serve in the plans of their region: titles, and the words below them. */
export async function selectItems(db: Db, of: Of): Promise<Item[]> {
  const region =
    'projectId' in of
      ? sql`(select v.region_id from project j join vision v on v.id = j.vision_id
          where j.id = ${of.projectId}::int)`
      : sql`${of.regionId}::int`
  const { rows } = await sql<Item>`
    select i.id, i.title, i.content ->> 'body' as body
    from plan_item i join plan p on p.id = i.plan_id
    where p.region_id = ${region} and i.is_alignable order by i.id
  `.execute(db)
  return rows
}

/** Puts proposals in place of those that wait for these projects; a pair that was decided keeps its
 * decision, and what an officer linked stays. */
export async function insertProposals(
  db: Db,
  projects: readonly number[],
  proposals: readonly Proposal[],
): Promise<void> {
  await sql`
    delete from alignment where state = 'proposed' and words <> '[]'
      and project_id = any(${ints(projects)})
  `.execute(db)
  await sql`
    insert into alignment (project_id, item_id, state, words, reason, reason_en)
    select x.project, x.item, 'proposed', x.words, x.reason, x."reasonEn"
    from ${rowsOf(proposals, 'project int, item int, words jsonb, reason text, "reasonEn" text')}
    on conflict (project_id, item_id) do nothing
  `.execute(db)
}
