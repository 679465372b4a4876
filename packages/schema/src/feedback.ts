import { z } from 'zod'
import type { FieldError } from './error.ts'
import { id, isPrintable, number, text, version, whole } from './kinds.ts'
import { author } from './person.ts'
import { projectName } from './project.ts'
import { readText } from './reading.ts'
import { visionRef } from './vision.ts'

export const feedbackLimit = 1000
const noteLimit = 500

/** What somebody wrote to the policy office, about the registry or one of its projects. */
const feedback = z.object({
  id: z.number().int(),
  project: projectName.nullable(),
  text: z.string(),
  at: z.iso.datetime({ offset: true }),
  /** What became of it, for the office's own eyes. */
  note: z.string(),
  version: z.number().int(),
  settledAt: z.iso.datetime({ offset: true }).nullable(),
  settledBy: author.nullable(),
})
export type Feedback = z.infer<typeof feedback>

export const listFeedback = visionRef.extend({ page: whole(1, 1_000_000).default(1) })

const feedbackPage = z.object({
  /** What nobody has settled first, then newest first. */
  feedback: z.array(feedback),
  /** How many nobody has settled, and how many are settled, on all pages. */
  open: z.number().int(),
  settled: z.number().int(),
  /** The one asked for, or the last where there are fewer. */
  page: z.number().int(),
  size: z.number().int(),
})
export type FeedbackPage = z.infer<typeof feedbackPage>

export const sendFeedback = visionRef.extend({
  project: number.optional(),
  text: text(4000),
})
export const settleFeedback = z.object({ id, version, note: text(2000) })

const check = (field: string, typed: string, limit: number): FieldError[] => {
  if (!isPrintable(typed)) return [{ field, problem: 'controlCharacters' }]
  return [...typed].length > limit
    ? [{ field, problem: 'tooLong', value: [...typed].slice(0, 40).join(''), limit }]
    : []
}

/** What is wrong with what somebody wrote. */
export const checkFeedback = (typed: string): FieldError[] =>
  readText(typed) === ''
    ? [{ field: 'text', problem: 'required' }]
    : check('text', readText(typed), feedbackLimit)

/** What is wrong with a note about it. */
export const checkFeedbackNote = (typed: string): FieldError[] =>
  check('note', readText(typed), noteLimit)
