import type { AnswerDraft } from '@renkei/schema'
import { readKept as read, writeKept as write } from '../../writing/kept.ts'

/** What was typed into answers and not saved yet, and what each builds on, by key of the answer. */
export type KeptAnswers = Record<string, { base: AnswerDraft; draft: AnswerDraft }>

const isDraft = (value: unknown): value is AnswerDraft =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string')

/** What could not be saved in this window, if anything; `place` names person and response. */
export const readKept = (place: string): KeptAnswers =>
  read(place, (kept) =>
    Object.fromEntries(
      Object.entries(kept as KeptAnswers).filter(
        ([, answer]) => isDraft(answer.base) && isDraft(answer.draft),
      ),
    ),
  ) ?? {}

export const writeKept = (place: string, answers: KeptAnswers): void =>
  write(place, Object.keys(answers).length === 0 ? undefined : answers)
