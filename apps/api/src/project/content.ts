import {
  type ConfirmationOf,
  type ParticipationAnswer,
  projectTextNames,
  type RevisionEvent,
} from '@renkei/schema'
import type { Officer } from '../actor.ts'
import type { Fields } from '../db/fields.ts'

/** What a fact stands on: a column each, of marks, participations and (as `policy_area_…`) revisions. */
export const groundFields = [
  'basis',
  'reason',
  'reasonEn',
  'documentId',
  'page',
  'confirmedAt',
  'confirmedBy',
  'confirmedDepartmentId',
] as const satisfies readonly (keyof Fields<'mark'>)[]

/** The same in the database's terms. `confirmedAt` is an ISO instant. */
export type HeldGrounds = Omit<
  Pick<Fields<'mark'>, (typeof groundFields)[number]>,
  'confirmedAt'
> & {
  confirmedAt: string | null
}

/** What a revision says in one column each. `basis` is of number, title, page and mark count. */
export const revisionFields = [
  'title',
  'titleEn',
  'kana',
  'visionPage',
  'markCount',
  'markCountReason',
  'status',
  'fromFiscalYear',
  'toFiscalYear',
  'basis',
  'documentId',
  ...projectTextNames,
] as const satisfies readonly (keyof Fields<'project_revision'>)[]

/** Everything a revision says of its project, in the database's terms: ids in place of numbers and
 * codes (`ids` of the frame translates them). */
export type RevisionContent = Pick<Fields<'project_revision'>, (typeof revisionFields)[number]> & {
  policyArea: HeldGrounds & { id: number }
  /** In order of measure. */
  marks: (HeldGrounds & { measureId: number })[]
  /** `condition`: as in a project. */
  participations: (HeldGrounds & {
    municipalityId: number
    answer: ParticipationAnswer
    condition: string | null
  })[]
  /** In 千円, in order of fiscal year. */
  budget: Omit<Fields<'budget'>, 'revisionId'>[]
  /** In 千円, in order of fiscal year and municipality. */
  costShares: Omit<Fields<'cost_share'>, 'revisionId' | 'regionId'>[]
}

/** A revision to write: of a project, named with the revision read, or of a project that it begins. */
export type NewRevision = {
  project:
    | { id: number; currentRevisionId: number }
    | { visionId: number; regionId: number; number: number }
  content: RevisionContent
  event: Exclude<RevisionEvent, 'catalogue'>
  note: string
  noteEn: string | null
  /** Why, in the applicant's words. */
  reason?: string | null
  author: Officer
  /** For `register`, `change` and `end`. */
  applicationId?: number
  /** For `inquiry`. */
  inquiryId?: number
  /** For `confirm` and `takeBack`. */
  confirms?: ConfirmationOf
}

/** Grounds of a fact that an officer vouches for as of `at` (ISO instant). */
export const confirmedBy = (
  { me, departmentId }: Officer,
  at: string,
  reason: string | null,
): HeldGrounds => ({
  basis: 'confirmed',
  reason,
  reasonEn: null,
  documentId: null,
  page: null,
  confirmedAt: at,
  confirmedBy: me.id,
  confirmedDepartmentId: departmentId,
})
