import { type Kysely, sql } from 'kysely'

/** Drafts that came of looking at the form, and were shown to nobody: one is made once something is typed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from application where state = 'draft' and version = 1
    and not exists (select from attachment where application_id = application.id)`.execute(db)
}
