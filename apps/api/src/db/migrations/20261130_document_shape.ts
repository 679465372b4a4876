import { type Kysely, sql } from 'kysely'

/** Every search document says how it was rendered; what stands there already does not know. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['search_document', 'past_search_document']) {
    await sql`alter table ${sql.table(table)} add column shape integer not null default 0`.execute(
      db,
    )
  }
}
