import type { ConfirmationOf } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import type { RevisionContent } from '../project/content.ts'
import { Refused } from '../refusal.ts'
import type { FrameRow } from '../vision/queries.ts'
import { selectStanding } from './queries.ts'

type Ref = { region: string; project: number }

/** The project that is asked about, with the revision that stands. Throws Refused `projectNotFound`. */
export async function standingProject(trx: Db, { vision_id: vision }: FrameRow, { project }: Ref) {
  const standing = await selectStanding(trx, vision, project)
  if (standing) return standing
  throw new Refused('projectNotFound', { parameter: 'project', value: String(project) })
}

/** The same as the audit trail names it. */
export const subjectOf = ({ frame }: FrameRow, { region, project }: Ref) => ({
  kind: 'project',
  id: `${region}/${frame.vision.edition}/${project}`,
})

const nameOf = (ids: Record<string, number>, id: number): string =>
  Object.keys(ids).find((name) => ids[name] === id) ?? String(id)

/** What the audit trail is told of the facts a confirmation is about. */
export const audited = (
  of: ConfirmationOf,
  { marks, markCountReason, policyArea }: RevisionContent,
  { ids }: FrameRow,
) =>
  of === 'marks'
    ? {
        measures: marks.map(({ measureId, basis }) => ({
          number: Number(nameOf(ids.measures, measureId)),
          basis,
        })),
        markCountReason,
      }
    : { policyArea: { code: nameOf(ids.policyAreas, policyArea.id), basis: policyArea.basis } }
