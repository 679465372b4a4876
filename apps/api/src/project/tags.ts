import type { Basis, ParticipationAnswer, ProjectStatus } from '@renkei/schema'

// A search document's tags are integers. Ids of measures, areas, pillars and themes stand for
// themselves (they come from one sequence that starts at 10000), fiscal years too; the rest is here.

export const basisTag: Record<Basis, number> = { source: 11, confirmed: 12, inferred: 13 }
export const statusTag: Record<ProjectStatus, number> = { active: 21, ended: 22 }
export const answerTag: Record<ParticipationAnswer, number> = {
  lead: 1,
  participating: 2,
  considering: 3,
  notParticipating: 4,
  unanswered: 5,
}

/** Unanswered, but presumed to take part: the basis is `inferred`. */
export const presumed = 6
/** Room for the answers of one municipality in the tags of its participation. */
export const answersPerMunicipality = 8

/** The tag for one municipality's answer: negative, so that it never meets an id. */
export const participationTag = (municipalityId: number, answer: number): number =>
  -(municipalityId * answersPerMunicipality + answer)

/** The answers that a participation filter stands for; none means taking part or presumed to. */
export const answersMatching = (answers: readonly ParticipationAnswer[]): number[] =>
  answers.length === 0
    ? [answerTag.lead, answerTag.participating, presumed]
    : answers.flatMap((a) =>
        a === 'unanswered' ? [answerTag.unanswered, presumed] : [answerTag[a]],
      )
