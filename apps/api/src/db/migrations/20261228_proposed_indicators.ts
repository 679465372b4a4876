import { type Kysely, sql } from 'kysely'

/** The application that proposed an indicator, where one did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table indicator add column application_id integer references application`.execute(
    db,
  )
}
