import type {
  ApplicationEvent,
  ApplicationKind,
  ApplicationState,
  ConsentAnswer,
  Draft,
  Message,
} from '@renkei/schema'
import type { Generated } from 'kysely'
import type { Instant, MaybeInstant } from '../db/columns.ts'

export type ApplicationTables = {
  application: ApplicationTable
  application_event: ApplicationEventTable
  remark: RemarkTable
  consent: ConsentTable
  message: MessageTable
}

type ApplicationTable = {
  id: Generated<number>
  region_id: number
  vision_id: number
  kind: ApplicationKind
  project_id: number | null
  base_revision_id: number | null
  municipality_id: number
  department_id: number
  state: Generated<ApplicationState>
  version: Generated<number>
  draft: Draft
  submissions: Generated<number>
  created_at: Instant
  created_by: string
  updated_at: Instant
  updated_by: string
  updated_department_id: number
  submitted_at: MaybeInstant
  decided_at: MaybeInstant
  revision_id: number | null
}

type ApplicationEventTable = {
  id: Generated<number>
  application_id: number
  at: Instant
  action: ApplicationEvent['action']
  person_id: string
  department_id: number | null
  note: string | null
  answer: ConsentAnswer | null
  draft: Draft | null
}

type RemarkTable = {
  id: Generated<number>
  application_id: number
  field: string
  body: string
  written_at: Instant
  written_by: string
  department_id: number
  sent_at: MaybeInstant
}

type ConsentTable = {
  application_id: number
  municipality_id: number
  asked_at: Instant
  answer: ConsentAnswer | null
  note: Generated<string>
  version: Generated<number>
  answered_at: MaybeInstant
  answered_by: string | null
  department_id: number | null
}

type MessageTable = {
  id: Generated<number>
  at: Instant
  kind: Message['kind']
  application_id: number | null
  inquiry_id: number | null
  /** The municipality whose response it is about. */
  about_municipality_id: number | null
  invitation_id: number | null
  municipality_id: number | null
  department_id: number | null
  /** To this person alone, instead of to a municipality. */
  person_id: string | null
  from_department_id: number | null
  note: string | null
  read_at: MaybeInstant
  read_by: string | null
  mails_due: Generated<boolean>
  mails_made_at: MaybeInstant
}
