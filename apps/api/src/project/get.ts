import type { Project, ProjectItem, ProjectRef, RevisionRef } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import { projectExists, selectProject } from './queries.ts'
import { selectItem } from './search-queries.ts'

/** One project, as it stands or stood at the end of a day; people are named only when `named`.
 * Throws Refused, naming what is unknown: the region, the edition, the number, or the day. */
export const getProject = (db: Db, ref: ProjectRef, named: boolean): Promise<Project> =>
  found(db, ref, () => selectProject(db, ref, named))

/** The same as lists show it, by the document of search. Throws Refused alike. */
export const getCard = (db: Db, ref: ProjectRef): Promise<ProjectItem> =>
  found(db, ref, () => selectItem(db, ref))

async function found<T>(
  db: Db,
  { asOf, ...ref }: ProjectRef,
  select: () => Promise<T | undefined>,
): Promise<T> {
  if (asOf !== undefined) checkDay((await frameOf(db, ref)).frame.vision, asOf)
  const project = await select()
  if (project) return project
  await frameOf(db, ref)
  throw new Refused('projectNotFound', { parameter: 'number', value: String(ref.number) })
}

/** One revision of a project, whole. Throws Refused, naming what is unknown. */
export async function getRevision(db: Db, ref: RevisionRef, named: boolean): Promise<Project> {
  const project = await selectProject(db, ref, named)
  if (project) return project
  const { vision_id: vision } = await frameOf(db, ref)
  throw (await projectExists(db, vision, ref.number))
    ? new Refused('revisionNotFound', { parameter: 'revision', value: String(ref.revision) })
    : new Refused('projectNotFound', { parameter: 'number', value: String(ref.number) })
}
