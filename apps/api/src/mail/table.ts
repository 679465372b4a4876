import type { MailProblem, MailState } from '@renkei/schema'
import type { Generated } from 'kysely'
import type { Instant, MaybeInstant } from '../db/columns.ts'

export type MailTables = {
  mail: MailTable
  mail_service: MailServiceTable
}

type MailTable = {
  id: Generated<number>
  /** Makes the Message-ID, the same at every try. */
  message_key: Generated<string>
  kind: string
  address: string
  person_id: string | null
  municipality_id: number | null
  message_id: number | null
  invitation_id: number | null
  sealed: string | null
  state: Generated<MailState>
  tries: Generated<number>
  problem: MailProblem | null
  answer: string | null
  created_at: Instant
  try_until: Instant
  expires_at: Instant
  next_try_at: Instant
  tried_at: MaybeInstant
  claimed_until: MaybeInstant
  settled_at: MaybeInstant
}

type MailServiceTable = {
  single: Generated<boolean>
  configured: boolean
  since: Instant
}
