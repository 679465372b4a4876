import {
  type DraftField,
  leadsOf,
  type ParticipationAnswer,
  type ProjectContent,
  unsettled,
  type Unsettled,
} from '@renkei/schema'
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
 * unanswered, and presumed. So is who agreed to another text, or on a condition that was not agreed to:
 * that is no consent to this one. Whoever was not asked keeps the cell too. */
export function decidedCells(input: Cells): Cell[] {
  const { content, changed, current, consents, applicant, municipalities } = input
  const cells = new Map(current.map((cell) => [cell.municipalityId, cell]))
  const leads = new Set(leadsOf(content).map((code) => municipalities[code]))
  if (changed.includes('leadMunicipality') || changed.includes('coLeads')) {
    for (const cell of current) {
      if (cell.answer !== 'lead' || leads.has(cell.municipalityId)) continue
      cells.set(cell.municipalityId, presumed(cell.municipalityId, applicant, 'unanswered'))
    }
  }
  for (const consent of consents) {
    const { municipalityId: id } = consent
    const open = unsettled(consent)
    const takesPart = consent.answer === 'participating' || consent.answer === 'conditional'
    if (consent.answer === null || (takesPart && open !== null)) {
      if (!cells.has(id)) cells.set(id, presumed(id, applicant, open ?? 'unanswered'))
      continue
    }
    const isConditional = consent.answer === 'conditional'
    const said = consent.answer === 'conditional' ? 'participating' : consent.answer
    const isLead = leads.has(id) && takesPart
    const condition = isConditional ? consent.publicCondition : null
    cells.set(id, { ...answered(id, isLead ? 'lead' : said, consent), condition })
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
  if (
    !(['leadMunicipality', 'partners', 'coLeads'] as const).some((one) => changed.includes(one))
  ) {
    return undefined
  }
  const answerIn = (said: ProjectContent | null): ParticipationAnswer | undefined => {
    if (said && leadsOf(said).includes(applicant.code)) return 'lead'
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
  condition: null,
  basis: 'confirmed',
  ...noSource,
  reason: null,
  reasonEn: null,
  confirmedAt: at,
  confirmedBy: personId,
  confirmedDepartmentId: departmentId,
})

const why: Record<Unsettled, { ja: string; en: string }> = {
  unanswered: { ja: '承認の時点で未回答', en: 'not answered when it was approved' },
  outdated: {
    ja: '内容が変わった後の回答がないまま承認',
    en: 'it has not answered since the application changed',
  },
  notAgreed: {
    ja: '条件付きの回答に同意がないまま承認',
    en: 'approved without agreeing to the condition it set',
  },
}

const presumed = (
  municipalityId: number,
  { name, nameEn }: Cells['applicant'],
  open: Unsettled,
): Cell => ({
  municipalityId,
  answer: 'unanswered',
  condition: null,
  basis: 'inferred',
  ...noSource,
  reason: `${name}の申請で提案され、${why[open].ja}`,
  reasonEn: `Proposed in an application by ${nameEn}; ${why[open].en}`,
  confirmedAt: null,
  confirmedBy: null,
  confirmedDepartmentId: null,
})

const noSource: Pick<HeldGrounds, 'documentId' | 'page'> = { documentId: null, page: null }
