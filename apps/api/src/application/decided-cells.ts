import type { DraftField, ParticipationAnswer, ProjectContent } from '@renkei/schema'
import type { HeldGrounds, RevisionContent } from '../project/content.ts'
import type { HeldConsent } from './detail-queries.ts'

type Cell = RevisionContent['participations'][number]

export type Cells = {
  content: ProjectContent
  /** What the project was when the application began; null for a registration. */
  base: ProjectContent | null
  changed: readonly DraftField[]
  /** As they are now. */
  current: readonly Cell[]
  consents: readonly HeldConsent[]
  /** Whoever submitted it last answers for the applicant. */
  applicant: {
    code: string
    municipalityId: number
    name: string
    nameEn: string
    personId: string
    departmentId: number
    at: string
  }
  /** Ids by code. */
  municipalities: Record<string, number>
}

/** Every municipality's cell once an application is approved: what it answered. Who has not answered
 * keeps the cell it has; where there is none, or it was the lead of what another leads now, it is
 * unanswered, and presumed. Whoever was not asked keeps the cell too. */
export function decidedCells(input: Cells): Cell[] {
  const { content, changed, current, consents, applicant, municipalities } = input
  const cells = new Map(current.map((cell) => [cell.municipalityId, cell]))
  const leadId =
    content.leadMunicipality === null ? undefined : municipalities[content.leadMunicipality]
  if (changed.includes('leadMunicipality')) {
    for (const cell of current) {
      if (cell.answer !== 'lead' || cell.municipalityId === leadId) continue
      cells.set(cell.municipalityId, presumed(cell.municipalityId, applicant))
    }
  }
  for (const consent of consents) {
    const { municipalityId: id } = consent
    if (consent.answer === null) {
      if (!cells.has(id)) cells.set(id, presumed(id, applicant))
      continue
    }
    const leads = id === leadId && consent.answer === 'participating'
    cells.set(id, answered(id, leads ? 'lead' : consent.answer, consent))
  }
  const own = applicantAnswer(input)
  if (own) cells.set(applicant.municipalityId, answered(applicant.municipalityId, own, applicant))
  return [...cells.values()].sort((a, b) => a.municipalityId - b.municipalityId)
}

/** What the applicant says about itself by applying; undefined where nothing changes. */
function applicantAnswer({
  content,
  base,
  changed,
  applicant,
}: Cells): ParticipationAnswer | undefined {
  if (!changed.includes('leadMunicipality') && !changed.includes('partners')) return undefined
  const answerIn = (said: ProjectContent | null): ParticipationAnswer | undefined => {
    if (said?.leadMunicipality === applicant.code) return 'lead'
    return said?.partners.includes(applicant.code) ? 'participating' : undefined
  }
  const [was, is] = [answerIn(base), answerIn(content)]
  if (was === is) return undefined
  return is ?? 'notParticipating'
}

const answered = (
  municipalityId: number,
  answer: ParticipationAnswer,
  { personId, departmentId, at }: Pick<HeldConsent, 'personId' | 'departmentId' | 'at'>,
): Cell => ({
  municipalityId,
  answer,
  basis: 'confirmed',
  ...noSource,
  reason: null,
  reasonEn: null,
  confirmedAt: at,
  confirmedBy: personId,
  confirmedDepartmentId: departmentId,
})

const presumed = (municipalityId: number, { name, nameEn }: Cells['applicant']): Cell => ({
  municipalityId,
  answer: 'unanswered',
  basis: 'inferred',
  ...noSource,
  reason: `${name}の申請で提案され、承認の時点で未回答`,
  reasonEn: `Proposed in an application by ${nameEn}; not answered when it was approved`,
  confirmedAt: null,
  confirmedBy: null,
  confirmedDepartmentId: null,
})

const noSource: Pick<HeldGrounds, 'documentId' | 'page'> = { documentId: null, page: null }
