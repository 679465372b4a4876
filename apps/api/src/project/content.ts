import type {
  Basis,
  ConfirmationOf,
  ParticipationAnswer,
  ProjectStatus,
  RevisionEvent,
} from '@renkei/schema'
import type { Officer } from '../actor.ts'

/** What a fact stands on, in the database's terms. `confirmedAt` is an ISO instant. */
export type HeldGrounds = {
  basis: Basis
  reason: string | null
  reasonEn: string | null
  documentId: number | null
  page: number | null
  confirmedAt: string | null
  confirmedBy: string | null
  confirmedDepartmentId: number | null
}

/** Everything a revision says of its project, in the database's terms: ids in place of numbers and
 * codes (`ids` of the frame translates them). */
export type RevisionContent = {
  title: string
  titleEn: string | null
  kana: string
  visionPage: number | null
  markCount: number | null
  markCountReason: string | null
  status: ProjectStatus
  fromFiscalYear: number
  toFiscalYear: number
  /** Basis of number, title, page and mark count. */
  basis: 'source' | 'confirmed'
  documentId: number | null
  policyArea: HeldGrounds & { id: number }
  /** In order of measure. */
  marks: (HeldGrounds & { measureId: number })[]
  participations: (HeldGrounds & { municipalityId: number; answer: ParticipationAnswer })[]
  leadDepartment: string | null
  summary: string | null
  coreRole: string | null
  partnerRole: string | null
  schedule: string | null
  agreementArticles: string | null
  endReason: string | null
  /** In 千円, in order of fiscal year. */
  budget: { fiscalYear: number; amount: number | null; subsidy: number | null }[]
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
