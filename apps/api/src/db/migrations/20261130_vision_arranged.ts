import { type Kysely, sql } from 'kysely'

/** What of a vision's own order was inferred; the catalogue says it of the visions that stand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vision add column arranged jsonb not null default '[]'`.execute(db)
}
