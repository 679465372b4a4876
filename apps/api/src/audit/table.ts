import type { Generated } from 'kysely'

export type AuditTables = { audit_entry: AuditEntryTable }

// Number, time and hashes are the database's own: a trigger sets them whatever is written.
type AuditEntryTable = {
  number: Generated<number>
  at: Generated<Date>
  person_id: string | null
  person_name: string | null
  department_id: number | null
  department_name: string | null
  municipality_id: number | null
  action: string
  subject_kind: string
  subject_id: string
  subject_name: string | null
  before: unknown
  after: unknown
  request_id: string
  /** Folded words that search looks through. */
  search_text: string
  previous_hash: Generated<string>
  hash: Generated<string>
}
