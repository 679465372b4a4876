import { type Kysely, sql } from 'kysely'

/** What came of each try of a delivery, the newest first: as many as `noteTry` keeps. What was tried before is told as it was
 * held, by its last try. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table webhook_delivery add column tried jsonb not null default '[]'`.execute(db)
  await sql`update webhook_delivery set tried = jsonb_build_array(jsonb_build_object('at', last_at,
    'status', status, 'ms', ms, 'problem', problem)) where last_at is not null`.execute(db)
}
