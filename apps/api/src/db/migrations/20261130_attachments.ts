import { type Kysely, sql } from 'kysely'

const statements = [
  // 添付資料 of an application. One that is taken away leaves that it was there, and nothing of itself.
  `create table attachment (
    id integer primary key generated always as identity,
    application_id integer not null references application on delete cascade,
    name text not null,
    type text not null,
    size integer not null check (size > 0),
    hash text not null,
    content bytea,
    added_at timestamptz not null default now(),
    added_by text not null references person,
    department_id integer references department,
    removed_at timestamptz,
    check ((content is null) = (removed_at is not null))
  )`,
  `create index attachment_by_application on attachment (application_id)`,
]

/** An application has files beside it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
