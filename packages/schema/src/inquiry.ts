import { z } from 'zod'
import { deadline } from './deadline.ts'
import { sentBack } from './endorsement.ts'
import { id, number, text, version } from './kinds.ts'
import { author } from './person.ts'
import { municipalityCode } from './municipality.ts'
import type { Transition } from './transition.ts'
import { prompt, promptForm, promptLimits } from './prompt.ts'
import { visionRef } from './vision.ts'
import { evaluationRule } from './evaluation-rule.ts'

/** What an inquiry can ask for: `participation` 参加状況, `indicators` 成果指標の実績,
 * `selfEvaluation` 自己評価, `prompts` 設問 of the office's own. */
export const inquiryKind = z.enum(['participation', 'indicators', 'selfEvaluation', 'prompts'])
export type InquiryKind = z.infer<typeof inquiryKind>

/** `prepared` 準備中, `open` 受付中, `closed` 締切, `published` 公表. */
const inquiryState = z.enum(['prepared', 'open', 'closed', 'published'])
export type InquiryState = z.infer<typeof inquiryState>

/** What can be done with an inquiry, by the procedure that does it; `answer` and `post` are the
 * municipalities', `evaluate` is the policy office's own evaluation. */
export const inquiryTransitions = {
  save: { from: ['prepared'] },
  discard: { from: ['prepared'] },
  open: { from: ['prepared'], to: 'open' },
  extend: { from: ['open'] },
  /** One more municipality. */
  ask: { from: ['open'] },
  remind: { from: ['open'] },
  answer: { from: ['open'] },
  post: { from: ['open', 'closed'] },
  evaluate: { from: ['open', 'closed'] },
  close: { from: ['open'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
  publish: { from: ['closed'], to: 'published' },
  /** What it made public. */
  correct: { from: ['published'] },
} as const satisfies Record<string, Transition<InquiryState>>

/** `draft` 回答中, `submitted` 提出済み. */
export const responseState = z.enum(['draft', 'submitted'])
export type ResponseState = z.infer<typeof responseState>

/** What can be done with a kind of a response while its inquiry is open, by the procedure that does it. The
 * response is submitted once every kind that is asked of it is. */
export const responseTransitions = {
  save: { from: ['draft'] },
  submit: { from: ['draft'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'draft' },
  /** The policy office's, with what is to be changed. */
  return: { from: ['submitted'], to: 'draft' },
} as const satisfies Record<string, Transition<ResponseState>>

/** Days before a deadline on which reminders fall due. */
export const reminderDays = [14, 7, 1] as const

export const inquiryLimits = { title: 100, explanation: 2000, reason: 500, body: 2000 } as const

/** Whom a self-evaluation is asked of: `participants` everyone who takes part in the project, `lead` who leads it
 * alone. */
export const evaluators = z.enum(['participants', 'lead'])
export type Evaluators = z.infer<typeof evaluators>

const scope = {
  /** Codes of those who are asked; null: everyone in the region at its opening. */
  municipalities: z.array(municipalityCode).max(2000).nullable(),
  /** Numbers of the projects that are asked about; null: all that run at its opening, and indicators of no project. */
  projects: z.array(number).max(2000).nullable(),
  evaluators,
}

export const instant = z.iso.datetime({ offset: true })

/** What the policy office types while it prepares an inquiry. */
const inquiryForm = z.object({
  /** 年度, as typed. */
  fiscalYear: text(40),
  title: text(1000),
  explanation: text(10_000),
  /** 提出期限, as typed: 令和８年５月29日, 2026-05-29, 5月29日17時. */
  deadline: text(40),
  kinds: z.array(inquiryKind).max(4),
  rule: evaluationRule,
  /** In the order in which they are asked. */
  prompts: z.array(promptForm).max(promptLimits.prompts),
  ...scope,
})
export type InquiryForm = z.infer<typeof inquiryForm>

/** 照会. Prepared ones are known to the policy office alone. */
export const inquiry = z.object({
  id,
  region: z.string(),
  vision: z.number().int(),
  state: inquiryState,
  version,
  fiscalYear: z.number().int(),
  title: z.string(),
  explanation: z.string(),
  /** The last day on which an answer is in time, in Japan, or the last minute. */
  deadline,
  kinds: z.array(inquiryKind),
  rule: evaluationRule,
  prompts: z.array(prompt),
  ...scope,
  /** The department that asks. */
  from: author,
  createdAt: instant,
  updatedAt: instant,
  updatedBy: author,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  publishedAt: instant.nullable(),
})
export type Inquiry = z.infer<typeof inquiry>

/** 照会 as lists show it. */
export const inquiryItem = inquiry
  .omit({
    explanation: true,
    rule: true,
    municipalities: true,
    projects: true,
    evaluators: true,
    prompts: true,
  })
  .extend({
    /** Municipalities asked, and those that submitted. */
    asked: z.number().int(),
    submitted: z.number().int(),
    /** Posts of municipalities that nobody answered yet. */
    questions: z.number().int(),
    /** What is asked of the reader's own municipality; null where nothing is. */
    own: z
      .object({
        state: responseState,
        deadline,
        asked: z.number().int(),
        answered: z.number().int(),
        /** Kinds that the core city, or the own town hall in 決裁, sent back and that were not put up again. */
        sentBack: z.array(sentBack.extend({ kinds: z.array(inquiryKind), endorsing: z.boolean() })),
      })
      .nullable(),
  })
export type InquiryItem = z.infer<typeof inquiryItem>

export const inquiryRef = z.object({ id })
export const listInquiries = visionRef
export const createInquiry = visionRef.extend({ form: inquiryForm })
export const saveInquiry = z.object({ id, version, form: inquiryForm })
/** Input of open, close, reopen, publish and discard. */
export const inquiryStep = z.object({ id, version })
/** Moves the deadline of all, or (with `municipality`) of one; `deadline` as typed. */
export const extendInquiry = z.object({
  id,
  version,
  municipality: municipalityCode.optional(),
  deadline: text(40),
  reason: text(1000).default(''),
})
/** Asks one more municipality; `deadline` as typed, `reason` may be empty. */
export const askMunicipality = extendInquiry.extend({ municipality: municipalityCode })
export const inquiryWritten = z.object({ id, version, state: inquiryState })
export type InquiryWritten = z.infer<typeof inquiryWritten>

/** What opening a prepared inquiry would ask. */
export const inquiryExtent = z.object({
  kinds: z.array(
    z.object({
      kind: inquiryKind,
      /** How many answers, of how many municipalities. */
      answers: z.number().int(),
      municipalities: z.number().int(),
    }),
  ),
  prompts: z.array(z.object({ number: z.number().int(), answers: z.number().int() })),
  /** Codes of those who are meant, and of whom there is nothing to ask. */
  unasked: z.array(municipalityCode),
})
export type InquiryExtent = z.infer<typeof inquiryExtent>
