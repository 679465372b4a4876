import { type Kysely, sql } from 'kysely'

const named = (table: string): string =>
  `update ${table} set rule = jsonb_set(rule, '{grades}', (
    select jsonb_agg('{"meaning": "", "meaningEn": ""}'::jsonb || step order by nth)
    from jsonb_array_elements(rule -> 'grades') with ordinality of (step, nth)))`

// What is closed is read as everything else is.
const rewritten = (table: string): string[] => [
  `alter table ${table} disable trigger ${table}_of_open_region`,
  named(table),
  `alter table ${table} enable trigger ${table}_of_open_region`,
]

/** A grade may say what it means. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...rewritten('inquiry'), ...rewritten('evaluation_rule')]) {
    await sql.raw(statement).execute(db)
  }
}
