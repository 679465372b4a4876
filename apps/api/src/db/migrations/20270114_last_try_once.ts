import { type Kysely, sql } from 'kysely'

/** What came of the last try of a delivery is the first of `tried`, and stood in columns as well. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table webhook_delivery
    drop column last_at, drop column status, drop column ms, drop column problem`.execute(db)
}
