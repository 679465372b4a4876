import { type Draft, type Project, changedFields, draftOf } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { getProject, getRevision } from '../project/get.ts'
import { selectRevisionIds } from './project-queries.ts'
import type { ApplicationRow } from './queries.ts'

/** The project that an application changes or ends, as it was when the application began; null for a
 * registration. */
export async function baseOf(db: Db, application: ApplicationRow): Promise<Project | null> {
  const { region, vision, project: number, baseRevision: revision } = application
  if (number === null || revision === null) return null
  return getRevision(db, { region, vision, number, revision }, true)
}

/** The same project as it is now. */
export async function currentOf(db: Db, application: ApplicationRow): Promise<Project | null> {
  const { region, vision, project: number } = application
  return number === null ? null : getProject(db, { region, vision, number }, true)
}

/** What is submitted, and the revision it is compared with. */
export type Submitted = { draft: Draft; base: Draft | undefined; baseRevisionId: number | null }

/** The draft as it will be submitted. When the project moved on and the reviewers sent the application
 * back, it is put on top of the current revision: fields it does not change become what they are now,
 * and those it does are the applicant's, for the reviewers to see against what is there. */
export async function submissionOf(db: Db, application: ApplicationRow): Promise<Submitted> {
  const { draft, state, baseRevisionId, visionId } = application
  const project = await baseOf(db, application)
  if (!project) return { draft, base: undefined, baseRevisionId }
  const base = draftOf(project)
  const current = state === 'returned' ? await currentOf(db, application) : project
  if (!current || current.revision === project.revision) return { draft, base, baseRevisionId }
  const now = draftOf(current)
  const own = changedFields(base, draft)
  const { revisionId } = await selectRevisionIds(db, visionId, current)
  return {
    draft: { ...now, ...Object.fromEntries(own.map((field) => [field, draft[field]])) },
    base: now,
    baseRevisionId: revisionId,
  }
}
