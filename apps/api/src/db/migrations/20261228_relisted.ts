import { type Kysely, sql } from 'kysely'

/** A vision lists a project under further policy areas (再掲): their codes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table project_revision add column relisted text check (relisted <> '')`.execute(
    db,
  )
}
