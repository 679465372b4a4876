import { type Kysely, sql } from 'kysely'

const roles =
  "role in ('officer', 'approver', 'reader', 'municipalityAdmin', 'policyOffice', 'systemAdmin')"

/** 役職 (係長, 課長), and two roles more: who endorses, and who only reads. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['person', 'invitation']) {
    await sql
      .raw(
        `alter table ${table} add column position text not null default '',
          drop constraint ${table}_role_check,
          add constraint ${table}_role_check check (${roles})`,
      )
      .execute(db)
  }
}
