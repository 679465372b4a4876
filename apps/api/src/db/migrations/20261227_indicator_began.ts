import { type Kysely, sql } from 'kysely'

/** From which day on an indicator is there; null of one that came with its vision. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table indicator add column began_on date`).execute(db)
}
