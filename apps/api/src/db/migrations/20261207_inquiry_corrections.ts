import { type Kysely, sql } from 'kysely'

/** A revision that corrects what an inquiry made public says which inquiry, so that its report can tell of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint
    where conrelid = to_regclass('project_revision') and contype = 'c'
      and pg_get_constraintdef(oid) like '%event%' and pg_get_constraintdef(oid) like '%inquiry_id%'
  `.execute(db)
  for (const { name } of rows) {
    await sql`alter table project_revision drop constraint ${sql.id(name)}`.execute(db)
  }
  await sql`alter table project_revision add constraint project_revision_inquiry_check check (
    case event when 'inquiry' then inquiry_id is not null when 'correct' then true
      else inquiry_id is null end)`.execute(db)
}
