import type { AnswerCounts, ByBasis, ParticipationAnswer } from '@renkei/schema'
import type { Language } from '../../i18n.tsx'
import { countAll } from '../../ui/count.ts'
import { answerName } from '../../ui/words.ts'

/** What a bar is made of, from its left: answers, with those on a condition by themselves. */
export const partKinds = [
  'lead',
  'participating',
  'conditional',
  'considering',
  'notParticipating',
  'unanswered',
] as const
export type PartKind = (typeof partKinds)[number]

export type Part = { kind: PartKind; isInferred: boolean; count: number }

/** The answer that a part is counted under, as the list of projects is asked for it. */
export const answerOf = (kind: PartKind): ParticipationAnswer =>
  kind === 'conditional' ? 'participating' : kind

export const partName = (language: Language, kind: PartKind): string =>
  kind === 'conditional'
    ? answerName(language, 'participating', 'confirmed', '')
    : answerName(language, kind)

const without = (all: ByBasis, some: ByBasis): ByBasis => ({
  source: all.source - some.source,
  confirmed: all.confirmed - some.confirmed,
  inferred: all.inferred - some.inferred,
})

/** The parts of a bar that are not empty: what somebody stands behind before what is inferred. */
export const partsOf = (counts: AnswerCounts): Part[] =>
  partKinds.flatMap((kind) => {
    const own =
      kind === 'participating' ? without(counts.participating, counts.conditional) : counts[kind]
    // Nobody has to infer that there is no answer.
    const isOpen = kind === 'unanswered'
    return [
      { kind, isInferred: false, count: isOpen ? countAll(own) : own.source + own.confirmed },
      { kind, isInferred: true, count: isOpen ? 0 : own.inferred },
    ].filter(({ count }) => count > 0)
  })

/** In how many it takes part: 主担当 or 参加. */
export const taking = (counts: AnswerCounts): number =>
  countAll(counts.lead) + countAll(counts.participating)

/** What the parts of some bars mean: `inferred` says what hatching does. */
export const signsOf = (
  parts: readonly Part[],
  language: Language,
  inferred: string,
): (Omit<Part, 'count'> & { text: string })[] => [
  ...partKinds
    .filter((kind) => parts.some((part) => part.kind === kind))
    .map((kind) => ({ kind, isInferred: false, text: partName(language, kind) })),
  ...(parts.some(({ isInferred }) => isInferred)
    ? [{ kind: 'participating' as const, isInferred: true, text: inferred }]
    : []),
]
