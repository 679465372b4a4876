import { z } from 'zod'

/** 関係市町村: what a municipality answered about a project. `lead` 主担当, `participating` 参加,
 * `considering` 検討中, `notParticipating` 不参加, `unanswered` 未回答. */
export const participationAnswer = z.enum([
  'lead',
  'participating',
  'considering',
  'notParticipating',
  'unanswered',
])
export type ParticipationAnswer = z.infer<typeof participationAnswer>

/** The published words of the condition on which a municipality takes part; empty where only that there
 * is one is published, null where it takes part without. */
export const participationCondition = z.string().nullable()
