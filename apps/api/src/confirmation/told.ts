import type { ConfirmationOf } from '@renkei/schema'
import type { RevisionContent } from '../project/content.ts'
import type { FrameRow } from '../vision/queries.ts'

const nameOf = (ids: Record<string, number>, id: number): string =>
  Object.keys(ids).find((name) => ids[name] === id) ?? String(id)

/** What the audit trail is told of the facts a confirmation is about. */
export const told = (
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
