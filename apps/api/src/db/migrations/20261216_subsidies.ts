import { type Kysely, sql } from 'kysely'

const statements = [
  // What pays for a part of a project's cost, and at which rate: 国1/2.
  `alter table project_revision add column subsidy_name text, add column subsidy_rate text`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
