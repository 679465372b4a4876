import { type Kysely, sql } from 'kysely'

/** The policy office says what a project does by itself: a revision of a kind of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table project_revision
    drop constraint project_revision_event_check,
    add constraint project_revision_event_check check (
      event in ('catalogue', 'register', 'change', 'end', 'confirm', 'takeBack', 'inquiry', 'describe')
    )`.execute(db)
}
