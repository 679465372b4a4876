import type { Project, ProjectRef, RevisionRef } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import { projectExists, selectProject } from './queries.ts'

/** One project, as it stands or stood at the end of a day; people are named only when `named`.
 * Throws Refused, naming what is unknown: the region, the edition, the number, or the day. */
export async function getProject(db: Db, ref: ProjectRef, named: boolean): Promise<Project> {
  const { asOf } = ref
  if (asOf !== undefined) checkDay((await frameOf(db, ref)).frame.vision, asOf)
  const project = await selectProject(db, ref, named)
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
