import type { RevisionEvent } from '@renkei/schema'
import { proposeAlignments } from '../alignment/propose.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import type { NewRevision, RevisionContent } from './content.ts'
import { replaceSearchDocument } from './document.ts'
import {
  beginProjects,
  insertRevisions,
  moveProject,
  selectLatest,
  type Place,
  type PlacedRevision,
} from './revision-queries.ts'

// Confirmations and inquiries leave the title, from which links to plans are proposed, as it is.
const retitling: ReadonlySet<RevisionEvent> = new Set(['register', 'change'])

export { selectContent, selectContents } from './revision-queries.ts'

/** Writes another whole revision of a project, or the first of a new one, and makes it the current
 * one, valid from today; call it inside a transaction. Throws Refused: `stale` when the project moved
 * on since the revision read, `fieldsInvalid` when the number of a new one is taken. */
export async function writeRevision(
  trx: Db,
  revision: NewRevision,
): Promise<{ projectId: number; revisionId: number; revision: number }> {
  const place = await placeOf(trx, revision.project)
  await insertRevisions(trx, [{ place, ...revision }])
  await replaceSearchDocument(trx, place)
  if (retitling.has(revision.event)) await proposeAlignments(trx, { projectId: place.projectId })
  const { projectId, revisionId } = place
  return { projectId, revisionId, revision: place.revision }
}

// The project moves first: of two who write at once, the second waits here and then finds it moved.
async function placeOf(trx: Db, project: NewRevision['project']): Promise<Place> {
  if ('number' in project) {
    const [begun] = await beginProjects(trx, project, [project.number], today())
    if (begun) return begun
    throw new Refused('fieldsInvalid', {
      fields: [{ field: 'number', problem: 'taken', value: String(project.number) }],
    })
  }
  const moved = await moveProject(trx, project, today())
  if (moved) return moved
  throw await staleRevision(trx, project.id)
}

/** Writes another whole revision of each of some projects, valid from a day (ISO) or, should that be before it, from
 * the day of the one it replaces; call it inside a transaction. `wrote` hears of each. Throws Refused `stale`. */
export async function moveProjects(
  trx: Db,
  day: string,
  changed: readonly {
    project: { id: number; currentRevisionId: number }
    content: RevisionContent
  }[],
  made: Omit<PlacedRevision, 'place' | 'content'>,
  wrote: (count: number) => void = () => {},
): Promise<void> {
  const placed: PlacedRevision[] = []
  for (const { project, content } of changed) {
    const place = await moveProject(trx, project, day)
    if (!place) throw await staleRevision(trx, project.id)
    placed.push({ ...made, place, content })
  }
  await insertRevisions(trx, placed)
  for (const { place } of placed) {
    await replaceSearchDocument(trx, place)
    wrote(1)
  }
}

/** The refusal of a write that read an older revision: which is current, by whom and when. */
export async function staleRevision(db: Db, projectId: number): Promise<Refused> {
  const { revision, by, at } = await selectLatest(db, projectId)
  return new Refused('stale', { version: revision, at, ...(by ? { by } : {}) })
}
