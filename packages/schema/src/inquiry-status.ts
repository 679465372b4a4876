import { z } from 'zod'
import { deadline } from './deadline.ts'
import { id, text, version } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { reach } from './reach.ts'
import { inquiry, inquiryKind, responseState, instant } from './inquiry.ts'
import { answerKey, inquiryPost } from './response.ts'

/** A question of a municipality that nobody answered yet: the last post of its thread. */
export const inquiryQuestion = z.object({
  municipality: municipalityCode,
  /** What it is about; null of one on the response as a whole. */
  about: z
    .object({
      kind: inquiryKind,
      project: z.number().int().nullable(),
      printed: z.string(),
      title: z.string(),
    })
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
export const inquiryStatus = z.object({
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
          action: z.enum([
            'open',
            'ask',
            'remind',
            'deadline',
            'extend',
            'close',
            'reopen',
            'publish',
          ]),
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
export const remindedInquiry = z.object({
  reminded: z.array(reach),
  nobody: z.array(municipalityCode),
})
export type RemindedInquiry = z.infer<typeof remindedInquiry>
