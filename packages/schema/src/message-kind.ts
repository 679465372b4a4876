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
  'reminded',
  'inquiryOpened',
  'inquiryExtended',
  'inquiryReminded',
  'inquirySubmitted',
  'inquiryAsked',
  'inquiryReplied',
  'inquiryReopened',
  'inquiryPublished',
  /** A mail about it reached nobody at `from`: `problem` says why. */
  'mailFailed',
])
export type MessageKind = z.infer<typeof messageKind>
