import { type Kysely, sql } from 'kysely'

/** ご意見: what anybody writes to the policy office. Nothing of it is published, and who wrote is not asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table feedback (
    id integer primary key generated always as identity,
    region_id integer not null references region,
    project_id integer references project,
    text text not null check (text <> ''),
    at timestamptz not null default now(),
    note text not null default '',
    version integer not null default 1,
    settled_at timestamptz,
    settled_by text references person,
    settled_department_id integer references department,
    check ((settled_at is null) = (settled_by is null))
  )`.execute(db)
  await sql`create index feedback_by_region on feedback (region_id, id)`.execute(db)
}
