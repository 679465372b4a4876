import type { Db } from '../db/schema.ts'
import { insertProposals, type Of, selectItems, selectProjects } from './propose-queries.ts'
import { proposals } from './shared-words.ts'

/** Proposes, for all projects of a region or for one, the items of plans whose words they share. A pair
 * that was decided keeps its decision; proposals that no longer hold go. */
export async function proposeAlignments(db: Db, of: Of): Promise<void> {
  const projects = await selectProjects(db, of)
  const items = await selectItems(db, of)
  const found = projects.flatMap((project) => proposals(project, items))
  await insertProposals(
    db,
    projects.map(({ id }) => id),
    found,
  )
}
