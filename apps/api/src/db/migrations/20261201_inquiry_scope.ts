import { type Kysely, sql } from 'kysely'

/** An inquiry asks chosen municipalities (codes) about chosen projects (numbers), all of them where nothing is
 * chosen; who evaluates a project is chosen too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inquiry
    add column municipalities jsonb,
    add column projects jsonb,
    add column evaluators text not null default 'participants'
      check (evaluators in ('participants', 'lead'))`.execute(db)
}
