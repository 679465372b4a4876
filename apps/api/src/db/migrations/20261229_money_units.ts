import { type Kysely, sql } from 'kysely'

const statements = ['budget', 'cost_share'].map(
  // Amounts are 千円; the unit is what the document prints them in.
  (table) => `alter table ${table} add column unit text not null default 'thousand'
    check (unit in ('thousand', 'million'))`,
)

/** Money is kept as visions print it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
