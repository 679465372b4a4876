import type { GivenAnswer } from '@renkei/schema'
import type { RevisionContent } from '../project/content.ts'
import type { SubmittedCell } from './publish-queries.ts'

/** What a municipality answered about a project; `department` is 担当課, of the lead. */
export type AnsweredCell = Omit<SubmittedCell, 'draft'> & {
  answer: GivenAnswer
  department: string | null
}

type Participation = RevisionContent['participations'][number]

/** A project's content with what municipalities answered about taking part, each confirmed by whoever
 * submitted it; undefined where nothing changes. What nobody answered stays as it is. The department
 * of the lead is its answer's, unless several lead; it goes with a lead that steps back. */
export function answeredContent(
  before: RevisionContent,
  cells: readonly AnsweredCell[],
): RevisionContent | undefined {
  const answered = new Map(cells.map((cell) => [cell.municipalityId, cell]))
  const kept = before.participations.filter(({ municipalityId }) => !answered.has(municipalityId))
  const given = cells.map((cell) => {
    const was = before.participations.find((one) => one.municipalityId === cell.municipalityId)
    return was?.basis === 'confirmed' && was.answer === cell.answer ? was : confirmed(cell)
  })
  const participations = [...kept, ...given].sort((a, b) => a.municipalityId - b.municipalityId)
  const leads = participations.filter(isLead)
  const lead = leads.length === 1 ? answered.get(leads[0]?.municipalityId ?? 0) : undefined
  const hasLeft = leads.length === 0 && before.participations.some(isLead)
  const leadDepartment = hasLeft ? null : (lead?.department ?? before.leadDepartment)
  const isSame =
    leadDepartment === before.leadDepartment &&
    participations.length === before.participations.length &&
    given.every((one) => before.participations.includes(one))
  return isSame ? undefined : { ...before, participations, leadDepartment }
}

const isLead = ({ answer }: Participation) => answer === 'lead'

const confirmed = (cell: AnsweredCell): Participation => ({
  municipalityId: cell.municipalityId,
  answer: cell.answer,
  basis: 'confirmed',
  reason: null,
  reasonEn: null,
  documentId: null,
  page: null,
  confirmedAt: cell.submittedAt,
  confirmedBy: cell.submittedBy,
  confirmedDepartmentId: cell.submittedDepartmentId,
})
