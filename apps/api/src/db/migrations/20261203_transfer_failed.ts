import { type Kysely, sql } from 'kysely'
import { allow } from './allow.ts'

const statements = [
  `alter table message
    add column transfer_id integer references transfer,
    drop constraint message_subject_check,
    add constraint message_subject_check
      check (num_nonnulls(application_id, inquiry_id, invitation_id, transfer_id) = 1)`,
]

/** Whoever planned a transfer that could not be done is told so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await allow(db, { table: 'message', column: 'kind', values: ['transferFailed'] })
  for (const statement of statements) await sql.raw(statement).execute(db)
}
