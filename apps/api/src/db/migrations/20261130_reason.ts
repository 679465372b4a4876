import { type Kysely, sql } from 'kysely'

const statements = [
  // Why a project was changed: nobody was asked before. And who bears which part of its cost.
  `alter table project_revision add column reason text, add column cost_sharing text`,

  // 担当者 of an application: of a person, so apart from everything that is kept for good.
  `create table application_contact (
    application_id integer primary key references application on delete cascade,
    person text not null,
    phone text not null,
    extension text not null
  )`,
]

/** An application says why it changes a project, and whom to call about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
