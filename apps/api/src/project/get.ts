import type { Project, ProjectRef } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { selectProject } from './queries.ts'

/** One project. Throws Refused, naming what is unknown: the region, the edition or the number. */
export async function getProject(db: Db, ref: ProjectRef): Promise<Project> {
  const project = await selectProject(db, ref)
  if (project) return project
  await frameOf(db, ref)
  throw new Refused('projectNotFound', { parameter: 'number', value: String(ref.number) })
}
