import type { Role } from '@renkei/schema'
import type { Generated } from 'kysely'
import type { Instant, MaybeInstant } from '../db/columns.ts'

// better-auth writes session, credential, verification, second_factor and passkey; what we read of
// them is here.
export type PersonTables = {
  department: DepartmentTable
  person: PersonTable
  session: SessionTable
  credential: CredentialTable
  invitation: InvitationTable
}

type DepartmentTable = {
  id: Generated<number>
  municipality_id: number
  name: string
  closed_at: MaybeInstant
  version: Generated<number>
}

type PersonTable = {
  id: string
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  created_at: Instant
  updated_at: Instant
  two_factor_enabled: Generated<boolean>
  role: Role
  department_id: number | null
  demonstration: Generated<boolean>
  deactivated_at: MaybeInstant
  second_factor_reset_at: MaybeInstant
  version: Generated<number>
}

type SessionTable = {
  id: string
  token: string
  person_id: string
  expires_at: Instant
  seen_at: Instant
  created_at: Instant
  updated_at: Instant
  ip_address: string | null
  user_agent: string | null
}

type CredentialTable = {
  id: string
  account_id: string
  provider_id: string
  person_id: string
  created_at: Instant
}

type InvitationTable = {
  id: Generated<number>
  email: string | null
  name: string | null
  role: Role
  department_id: number | null
  invited_by: string | null
  invited_at: Instant
  expires_at: Instant
  accepted_at: MaybeInstant
  accepted_by: string | null
  cancelled_at: MaybeInstant
}
