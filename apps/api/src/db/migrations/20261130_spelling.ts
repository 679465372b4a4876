import { type Kysely, sql } from 'kysely'

/** What search looks through belongs to search documents, which can be folded anew, and not to revisions,
 * which never change; a plan says how its items were folded, as documents do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table project_revision drop column search_text, drop column search_text_en`.execute(
    db,
  )
  await sql`alter table plan add column shape integer not null default 0`.execute(db)
}
