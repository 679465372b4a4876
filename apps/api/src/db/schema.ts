import type { Kysely, Transaction } from 'kysely'
import type { ApplicationTables } from '../application/table.ts'
import type { AuditTables } from '../audit/table.ts'
import type { InquiryTables } from '../inquiry/table.ts'
import type { MailTables } from '../mail/table.ts'
import type { PersonTables } from '../person/table.ts'
import type { ProjectTables } from '../project/table.ts'
import type { RegionTables } from '../region/table.ts'
import type { VisionTables } from '../vision/table.ts'

export type Database = RegionTables &
  VisionTables &
  ProjectTables &
  PersonTables &
  MailTables &
  ApplicationTables &
  InquiryTables &
  AuditTables

/** A database or a transaction on it; the first argument of every query. */
export type Db = Kysely<Database> | Transaction<Database>
