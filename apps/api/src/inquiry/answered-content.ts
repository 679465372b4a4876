import type { GivenAnswer } from '@renkei/schema'
import type { RevisionContent } from '../project/content.ts'
import type { SubmittedAnswer } from './publish-queries.ts'

/** What a municipality answered about a project; `department` is 担当課, of the lead. */
export type AnsweredParticipation = Omit<SubmittedAnswer, 'draft'> & {
  answer: GivenAnswer
  department: string | null
}

type Participation = RevisionContent['participations'][number]

/** A project's content with what municipalities answered about taking part, each confirmed by whoever
 * submitted it; undefined where nothing changes. What nobody answered stays as it is, and so does the
 * condition on which one takes part that says again that it does. The department
 * of the lead is its answer's, unless several lead; it goes with a lead that steps back. */
export function answeredContent(
  before: RevisionContent,
  answers: readonly AnsweredParticipation[],
): RevisionContent | undefined {
  const answered = new Map(answers.map((one) => [one.municipalityId, one]))
  const kept = before.participations.filter(({ municipalityId }) => !answered.has(municipalityId))
  const given = answers.map((said) => {
    const was = before.participations.find((one) => one.municipalityId === said.municipalityId)
    const condition = was && isPart(was) && isPart(said) ? was.condition : null
    return was?.basis === 'confirmed' && was.answer === said.answer
      ? was
      : confirmed(said, condition)
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

const isPart = ({ answer }: Pick<Participation, 'answer'>) =>
  answer === 'lead' || answer === 'participating'

const confirmed = (said: AnsweredParticipation, condition: string | null): Participation => ({
  municipalityId: said.municipalityId,
  answer: said.answer,
  condition,
  basis: 'confirmed',
  reason: null,
  reasonEn: null,
  documentId: null,
  page: null,
  confirmedAt: said.submittedAt,
  confirmedBy: said.submittedBy,
  confirmedDepartmentId: said.submittedDepartmentId,
})
