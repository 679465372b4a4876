import { endorsementNote, endorsementShape } from './endorsement.ts'
import { z } from 'zod'
import { assignment } from './assignment.ts'
import { deadline } from './deadline.ts'
import { code, id, line, number, text, version } from './kinds.ts'
import { author } from './person.ts'
import { municipalityCode } from './municipality.ts'
import { participationAnswer } from './participation.ts'
import { basis } from './basis.ts'
import { reach } from './reach.ts'
import type { Transition } from './transition.ts'
import { prompt, promptForm, promptLimits } from './prompt.ts'
import { visionRef } from './vision.ts'
import { evaluationRule } from './evaluation-rule.ts'
import { indicatorDirection, indicatorKind } from './indicator.ts'
import { totalling } from './totalling.ts'

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
const responseState = z.enum(['draft', 'submitted'])
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

const instant = z.iso.datetime({ offset: true })

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
const inquiryWritten = z.object({ id, version, state: inquiryState })
export type InquiryWritten = z.infer<typeof inquiryWritten>

/** `participation.17`, `selfEvaluation.17` (number of the project), `indicators.5` (id of the
 * indicator), `prompts.2` (place of the prompt) or `prompts.2.17` (and number of the project): what an answer is
 * about, within one municipality. */
export const answerKey = code(
  /^((participation|selfEvaluation|indicators)\.[1-9]\d{0,8}|prompts\.[1-9]\d?(\.[1-9]\d{0,8})?)$/,
)

// More than any kind of answer has.
const mostFields = 20

/** An answer as typed: text by field; `readAnswer` reads it. Fields by kind: `answerFields`. */
export const answerDraft = z
  .record(line(40), text(10_000))
  .refine((draft) => Object.keys(draft).length <= mostFields)
export type AnswerDraft = z.infer<typeof answerDraft>

/** `unanswered` nothing typed, `drafting` typed but not complete or not readable, `answered`. */
const answerState = z.enum(['unanswered', 'drafting', 'answered'])
export type AnswerState = z.infer<typeof answerState>

/** One contribution to the thread on an answer, or (without `key`) on the whole response. */
const inquiryPost = z.object({
  id,
  key: answerKey.nullable(),
  body: z.string(),
  at: instant,
  by: author,
  /** Written by the policy office, for the one that asks; otherwise by or for the municipality. */
  office: z.boolean(),
})
export type InquiryPost = z.infer<typeof inquiryPost>

/** 回答 to one thing asked of one municipality; the API lists them as `cells`. */
const inquiryAnswer = z.object({
  key: answerKey,
  kind: inquiryKind,
  /** Number of the project; of an indicator of no project null. */
  project: z.number().int().nullable(),
  indicator: z
    .object({
      id,
      title: z.string(),
      unit: z.string(),
      department: z.string().nullable(),
      direction: indicatorDirection,
      kind: indicatorKind,
      /** Of one that is computed, the municipality's own value is asked for, and `soFar` and `latest` are its own. */
      totalling,
      baseline: z.number().nullable(),
      baselineFiscalYear: z.number().int().nullable(),
      target: z.number().nullable(),
      targetFiscalYear: z.number().int().nullable(),
      /** Of a cumulative one, what it has come to before the year asked about; the answer is that year's
       * own value. Null of others, and where nothing is known before. */
      soFar: z.number().nullable(),
      /** Its newest actual of a year before the one asked about. */
      latest: z.object({ fiscalYear: z.number().int(), value: z.number() }).nullable(),
    })
    .nullable(),
  /** The prompt it answers; null of other kinds. */
  prompt: prompt.nullable(),
  /** What it is about: the project's or the indicator's title, or that of a prompt about the whole. */
  title: z.string(),
  version,
  state: answerState,
  draft: answerDraft,
  /** Whether an answer is needed: a project in which the municipality answers 検討中 or 不参加 in the
   * same inquiry needs no self-evaluation, and one to an optional prompt is due once something is written. */
  due: z.boolean(),
  /** What the municipality answered in the published inquiry of the latest earlier fiscal year. */
  previous: z.object({ fiscalYear: z.number().int(), draft: answerDraft }).nullable(),
  /** What the registry holds now, of `participation` answers; null where nothing is held. */
  current: z
    .object({
      answer: participationAnswer,
      basis,
      /** 担当課 as registered; null where there is none, or where another municipality leads. */
      department: z.string().nullable(),
    })
    .nullable(),
  updatedAt: instant.nullable(),
  by: author.nullable(),
  /** Who asked the policy office to answer for them, and how; null for own answers. */
  request: z.string().nullable(),
  /** The department (id) of the town hall that is to answer it; null where none is named. */
  assigned: id.nullable(),
  /** Whose it was in the inquiry before, where that department is still open. */
  assignedBefore: id.nullable(),
})
export type InquiryAnswer = z.infer<typeof inquiryAnswer>

/** 提出 of one kind: who handed it in, and when. */
const kindSubmission = z.object({
  kind: inquiryKind,
  at: instant,
  by: author,
  /** After the deadline. */
  late: z.boolean(),
})
export type KindSubmission = z.infer<typeof kindSubmission>

/** 回答: what one municipality answers to one inquiry. */
const response = z.object({
  inquiry,
  municipality: municipalityCode,
  state: responseState,
  version,
  /** Its own deadline where one was given, else the inquiry's. */
  deadline,
  deadlineReason: z.string().nullable(),
  submittedAt: instant.nullable(),
  submittedBy: author.nullable(),
  /** Submitted after its deadline. */
  late: z.boolean(),
  /** The kinds that are submitted, which nobody changes until they are taken back or given back. */
  submissions: z.array(kindSubmission),
  /** The kinds that wait for the endorsement of the own town hall, which nobody changes meanwhile. */
  endorsing: z.array(inquiryKind),
  /** The latest 決裁, for its own municipality only; null where there was none. */
  endorsement: endorsementShape.nullable(),
  /** In order of kind, then of project number or indicator. */
  cells: z.array(inquiryAnswer),
  posts: z.array(inquiryPost),
  /** Names of departments, besides the reader's own, whose people wrote in the last ten minutes. */
  editors: z.array(z.string()),
  /** The municipality's open departments, for 担当課 and 庁内照会. */
  departments: z.array(z.object({ id, name: z.string() })),
  /** What its departments are to answer of it, in order of name. */
  assignments: z.array(assignment),
})
export type Response = z.infer<typeof response>

export const responseRef = z.object({ inquiry: id, municipality: municipalityCode })
/** `request`: who asked, and how. Needed where the policy office answers for another municipality. */
const onRequest = responseRef.extend({ request: text(1000).optional() })

/** Answers as typed now, each with the version it was read at; fields left out stay as they are. */
export const saveResponse = onRequest.extend({
  cells: z
    .array(z.object({ key: answerKey, version, draft: answerDraft }))
    .min(1)
    .max(500),
})
/** What became of the answers: `saved` are written, and come back as they stand now, an unchanged one
 * at the version it had; `stale` were written by somebody else since they were read, and come back
 * as they stand now, for the writer to choose; nothing of those is written. */
const savedResponse = z.object({
  saved: z.array(inquiryAnswer),
  stale: z.array(inquiryAnswer),
})
export type SavedResponse = z.infer<typeof savedResponse>

const someKinds = z.array(inquiryKind).min(1).max(inquiryKind.options.length).optional()
/** Input of submit and withdraw; `version` is the response's. Without `kinds` it is about all that can be
 * submitted, or taken back. */
export const responseStep = onRequest.extend({ version, kinds: someKinds })
/** 起案: asks for the endorsement of kinds, or of all that can be submitted. */
export const raiseResponse = responseRef.extend({
  version,
  kinds: someKinds,
  note: endorsementNote,
})
/** Gives submitted kinds back, or without `kinds` all of them; `reason` says what is to be changed. */
export const returnResponse = responseRef.extend({ version, kinds: someKinds, reason: text(4000) })
const responseWritten = z.object({
  state: responseState,
  version,
  late: z.boolean(),
  /** The kinds that are submitted now. */
  submitted: z.array(inquiryKind),
})
export type ResponseWritten = z.infer<typeof responseWritten>

/** A question on an answer or on the whole, or an answer to it. */
export const postToResponse = responseRef.extend({ key: answerKey.nullable(), body: text(4000) })

/** A question of a municipality that nobody answered yet: the last post of its thread. */
const inquiryQuestion = z.object({
  municipality: municipalityCode,
  /** What it is about; null of one on the response as a whole. */
  about: z
    .object({ kind: inquiryKind, project: z.number().int().nullable(), title: z.string() })
    .nullable(),
  post: inquiryPost,
})
export type InquiryQuestion = z.infer<typeof inquiryQuestion>

/** How far a municipality is with one kind. `none`: nothing is asked of it. `questioned`: it waits for
 * an answer of the policy office. `submitted` in time, or `late`. */
const kindProgress = z.object({
  kind: inquiryKind,
  state: z.enum(['none', 'unanswered', 'drafting', 'answered', 'submitted', 'late', 'questioned']),
  asked: z.number().int(),
  answered: z.number().int(),
  questions: z.number().int(),
  submittedAt: instant.nullable(),
})
export type KindProgress = z.infer<typeof kindProgress>

/** 回答の状況: every municipality, and how many had submitted by the end of each day. */
const inquiryStatus = z.object({
  inquiry,
  municipalities: z.array(
    z.object({
      municipality: municipalityCode,
      state: responseState,
      version,
      deadline,
      /** Whether the deadline is its own. */
      extended: z.boolean(),
      submittedAt: instant.nullable(),
      late: z.boolean(),
      /** The kinds that are submitted. */
      submitted: z.array(inquiryKind),
      remindedAt: instant.nullable(),
      /** 1 while a question on the response as a whole waits for an answer, else 0. */
      questions: z.number().int(),
      kinds: z.array(kindProgress),
      /** Keys of what is still missing. */
      missing: z.array(answerKey),
    }),
  ),
  /** One entry for the first day and each later day on which something happened, oldest first. */
  days: z.array(
    z.object({
      on: z.iso.date(),
      events: z.array(
        z.object({
          action: z.enum(['open', 'remind', 'deadline', 'extend', 'close', 'reopen', 'publish']),
          /** Of reminders that fell due by themselves: days before the deadline. */
          daysBefore: z.number().int().nullable(),
          municipality: municipalityCode.nullable(),
        }),
      ),
      submitted: z.number().int(),
    }),
  ),
})
export type InquiryStatus = z.infer<typeof inquiryStatus>

/** Reminds one municipality that has not submitted, or all of them. */
export const remindInquiry = z.object({
  id,
  municipality: municipalityCode.optional(),
  note: text(1000).default(''),
})
/** Whom a reminder reached; `nobody`: municipalities where nobody could read it, which were not reminded. */
const remindedInquiry = z.object({ reminded: z.array(reach), nobody: z.array(municipalityCode) })
export type RemindedInquiry = z.infer<typeof remindedInquiry>
