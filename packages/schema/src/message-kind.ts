import { z } from 'zod'

/** What a message tells of. */
export const messageKind = z.enum([
  'submitted',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
  'asked',
  'answered',
  /** What was submitted says something else than what was answered to. */
  'askedAgain',
  /** It is no longer among those who are asked: an answer counts no more. */
  'unasked',
  /** The applicant agrees to a condition, or does not. */
  'agreed',
  'declined',
  'reminded',
  /** 決裁 in the own town hall: it waits for the reader's post, went back to who drafted, another endorsed
   * for the reader, and all have. */
  'endorsementAsked',
  'endorsementReturned',
  'endorsementProxied',
  'endorsementDone',
  'inquiryOpened',
  'inquiryExtended',
  'inquiryReminded',
  'inquirySubmitted',
  'inquiryReturned',
  'inquiryAsked',
  'inquiryReplied',
  'inquiryReopened',
  'inquiryPublished',
  'inquiryCorrected',
  /** 庁内照会, within a town hall: rows are given to a department, which reports them, or gets them back. */
  'inquiryAssigned',
  'inquiryCollected',
  'inquiryRowsReturned',
  'inquiryRowsReminded',
  /** 人事異動 that was planned by the reader could not be done on its day. */
  'transferFailed',
  /** A webhook of the department took nothing for so long that it is told no more. */
  'webhookDisabled',
  /** A mail about it reached nobody at `from`: `problem` says why. */
  'mailFailed',
])
export type MessageKind = z.infer<typeof messageKind>
