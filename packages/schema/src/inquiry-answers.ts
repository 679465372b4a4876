import { z } from 'zod'
import { givenAnswers } from './answer.ts'
import { attachment } from './attachment.ts'
import { grade } from './evaluation-rule.ts'
import { inquiry, inquiryKind } from './inquiry.ts'
import { municipalityCode } from './municipality.ts'

/** What a municipality has answered so far: `answer` about taking part, `value` as typed of an actual, and as read of a prompt,
 * `score` and `grade` of a self-evaluation. None of them while it is not complete. */
const answeredCell = z.object({
  municipality: municipalityCode,
  /** `none`: no answer is needed. */
  state: z.enum(['none', 'unanswered', 'drafting', 'answered']),
  answer: z.enum(givenAnswers).nullable(),
  value: z.string().nullable(),
  /** What was answered by files. */
  files: z.array(attachment.pick({ id: true, name: true })),
  score: z.number().int().nullable(),
  grade: grade.nullable(),
  /** 該当なし, and why. */
  notApplicable: z.string().nullable(),
})
export type AnsweredCell = z.infer<typeof answeredCell>

/** 回答の一覧: everything asked, by municipality, as it stands now. */
export const inquiryAnswers = z.object({
  inquiry,
  /** Everyone asked, in order of code, with the kinds that are submitted: other answers may still change. */
  municipalities: z.array(
    z.object({ municipality: municipalityCode, submitted: z.array(inquiryKind) }),
  ),
  /** In order of kind, then of project number or indicator. */
  rows: z.array(
    z.object({
      /** participation.17 */
      key: z.string(),
      kind: inquiryKind,
      project: z.number().int().nullable(),
      /** What the vision prints as its number. */
      printed: z.string(),
      /** What is asked of the project, of an answer to a prompt. */
      prompt: z.string().nullable(),
      title: z.string(),
      unit: z.string().nullable(),
      /** Of those who are asked. */
      cells: z.array(answeredCell),
    }),
  ),
})
export type InquiryAnswers = z.infer<typeof inquiryAnswers>
