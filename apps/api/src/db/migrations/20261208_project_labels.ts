import { type Kysely, sql } from 'kysely'

const statements = [
  // Whether a document numbers its projects from 1 on, and what it prints of each where it does not.
  `alter table vision add column numbered boolean not null default true`,
  `alter table project_revision add column label text check (char_length(label) between 1 and 20)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
