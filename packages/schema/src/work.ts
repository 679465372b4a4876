import { z } from 'zod'
import { applicationItem } from './application.ts'
import { assignmentItem } from './assignment.ts'
import { consentAnswer } from './consent.ts'
import { inquiryItem } from './inquiry.ts'
import { id } from './kinds.ts'
import { mailProblem } from './mail-state.ts'
import { messageKind } from './message-kind.ts'
import { author } from './person.ts'
import { visionRef } from './vision.ts'

const endorsementTask = z.object({
  id: z.number().int(),
  part: z.enum(['seal', 'proxy', 'see']),
  /** What it is about: one of the two. */
  application: z.number().int().nullable(),
  inquiry: z.number().int().nullable(),
  title: z.string(),
  /** Who drafted, and which post it waits for, or was endorsed for. */
  by: author,
  position: z.string(),
  since: z.iso.datetime({ offset: true }),
})
export type EndorsementTask = z.infer<typeof endorsementTask>

/** 自分の仕事: what waits for the signed-in person, by date. Lists that the role has no part in are empty. */
const work = z.object({
  drafts: z.array(applicationItem),
  returned: z.array(applicationItem),
  /** Applications of others that ask the own municipality, not answered yet. */
  consents: z.array(applicationItem),
  /** Submitted, waiting for the policy office. */
  reviews: z.array(applicationItem),
  /** Own applications that wait for the endorsement of the own town hall. */
  endorsing: z.array(applicationItem),
  /** Own applications under review. */
  submitted: z.array(applicationItem),
  /** Rows with inferred marks or areas that wait for the policy office. */
  confirmations: z.object({ marks: z.number().int(), policyAreas: z.number().int() }),
  /** Open inquiries that the own municipality has not submitted its answer to, by its deadline. */
  inquiries: z.array(inquiryItem),
  /** Rows of open inquiries that the own department is to answer, by its deadline. */
  assignments: z.array(assignmentItem),
  /** 決裁: what waits for the person's post, what they might endorse for another, and what another
   * endorsed for them. */
  endorsements: z.array(endorsementTask),
  /** Questions of municipalities that wait for the policy office. */
  questions: z.number().int(),
  unread: z.number().int(),
})
export type Work = z.infer<typeof work>

/** お知らせ: told to the other side at every change of state. */
const message = z.object({
  id: z.number().int(),
  at: z.iso.datetime({ offset: true }),
  kind: messageKind,
  /** What it is about: one of the five. */
  application: z.number().int().nullable(),
  inquiry: z.object({ id: z.number().int(), municipality: z.string().nullable() }).nullable(),
  /** Sent by the reader; `municipality` is the one whose people are invited. */
  invitation: z.object({ id: z.number().int(), municipality: z.string().nullable() }).nullable(),
  /** 人事異動 of `title`; `municipality` is the one whose people they are. */
  transfer: z.object({ id: z.number().int(), municipality: z.string().nullable() }).nullable(),
  /** A webhook called `title`, of a department of `municipality`. */
  webhook: z.object({ id: z.number().int(), municipality: z.string().nullable() }).nullable(),
  title: z.string(),
  /** Empty where the registry itself tells. */
  from: z.string(),
  note: z.string().nullable(),
  /** What a municipality answered, of `answered`. */
  answer: consentAnswer.nullable(),
  problem: mailProblem.nullable(),
  readAt: z.iso.datetime({ offset: true }).nullable(),
})
export type Message = z.infer<typeof message>

/** Whom messages reach in the municipalities of a region. */
export const reachQuestion = z.object({ region: visionRef.shape.region })

/** Messages somebody of the department has read now. */
export const readMessages = z.object({
  ids: z.array(id).max(100),
})
