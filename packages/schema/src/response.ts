import { endorsementNote, endorsementShape } from './endorsement.ts'
import { z } from 'zod'
import { yearKind } from './counted-year.ts'
import { assignment } from './assignment.ts'
import { attachment } from './attachment.ts'
import { deadline } from './deadline.ts'
import { code, id, line, text, version } from './kinds.ts'
import { author, type Me } from './person.ts'
import { municipalityCode } from './municipality.ts'
import { participationAnswer } from './participation.ts'
import { basis } from './basis.ts'
import { prompt } from './prompt.ts'
import { formerTarget, indicatorDirection, indicatorKind } from './indicator.ts'
import { totalling } from './totalling.ts'
import { inquiry, type InquiryKind, inquiryKind, responseState, instant } from './inquiry.ts'

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
export const inquiryPost = z.object({
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
export const inquiryAnswer = z.object({
  key: answerKey,
  kind: inquiryKind,
  /** Number of the project; of an indicator of no project null. */
  project: z.number().int().nullable(),
  /** What the vision prints as that number; empty where it prints none. */
  printed: z.string(),
  indicator: z
    .object({
      id,
      title: z.string(),
      unit: z.string(),
      department: z.string().nullable(),
      direction: indicatorDirection,
      kind: indicatorKind,
      yearKind,
      countedOn: z.string().nullable(),
      /** The year whose value is asked for. */
      year: z.number().int(),
      /** Of one that is computed, the municipality's own value is asked for, and `soFar` and `latest` are its own. */
      totalling,
      baseline: z.number().nullable(),
      /** As documents print them, where that says more. */
      baselineWords: z.string().nullable(),
      targetWords: z.string().nullable(),
      baselineFiscalYear: z.number().int().nullable(),
      target: z.number().nullable(),
      targetFiscalYear: z.number().int().nullable(),
      formerTargets: z.array(formerTarget),
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
  /** Of a prompt that is answered by files, those there are. */
  files: z.array(attachment),
  /** Whether an answer is needed: a project in which the municipality answers 検討中 or 不参加 in the
   * same inquiry needs no self-evaluation, and one to an optional prompt is due once something is written. */
  due: z.boolean(),
  /** What the municipality answered in the published inquiry of the latest earlier fiscal year. `from`: where that was
   * about something else that this goes on from, in an earlier vision or its own; null where it was about the same. */
  previous: z
    .object({
      fiscalYear: z.number().int(),
      draft: answerDraft,
      from: z
        .object({
          edition: z.number().int(),
          vision: z.string(),
          visionEn: z.string().nullable(),
          printed: z.string(),
          /** Null of a prompt about the whole. */
          title: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
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
export const response = z.object({
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
export const savedResponse = z.object({
  saved: z.array(inquiryAnswer),
  stale: z.array(inquiryAnswer),
})
export type SavedResponse = z.infer<typeof savedResponse>

/** Takes away a file that answers a prompt. */
export const detachAnswer = onRequest.extend({ key: answerKey, attachment: id })

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
export const responseWritten = z.object({
  state: responseState,
  version,
  late: z.boolean(),
  /** The kinds that are submitted now. */
  submitted: z.array(inquiryKind),
})
export type ResponseWritten = z.infer<typeof responseWritten>

/** A question on an answer or on the whole, or an answer to it. */
export const postToResponse = responseRef.extend({ key: answerKey.nullable(), body: text(4000) })

/** Whether a person of the municipality may take submitted kinds back, all where none are named: a department that was
 * given rows (庁内照会) takes back what it submitted itself, its town hall's administrators and other departments whatever was. */
export const mayTakeBack = (
  me: Pick<Me, 'role' | 'department'>,
  { submissions, assignments }: Pick<Response, 'submissions' | 'assignments'>,
  kinds: readonly InquiryKind[] = submissions.map(({ kind }) => kind),
): boolean =>
  me.role === 'municipalityAdmin' ||
  assignments.every(({ department }) => department.id !== me.department?.id) ||
  submissions.every(
    ({ kind, by }) => !kinds.includes(kind) || by.department === me.department?.name,
  )
