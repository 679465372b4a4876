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
  /** The applicant agrees to a condition, or does not. */
  'agreed',
  'declined',
  'reminded',
  'inquiryOpened',
  'inquiryExtended',
  'inquiryReminded',
  'inquirySubmitted',
  'inquiryReturned',
  'inquiryAsked',
  'inquiryReplied',
  'inquiryReopened',
  'inquiryPublished',
  /** A mail about it reached nobody at `from`: `problem` says why. */
  'mailFailed',
])
export type MessageKind = z.infer<typeof messageKind>
