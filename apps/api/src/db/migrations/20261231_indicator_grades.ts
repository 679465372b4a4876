import { type Kysely, sql } from 'kysely'

const statements = [
  // Until now no rule graded indicators.
  ...['inquiry', 'evaluation_rule'].flatMap((table) => [
    `alter table ${table} disable trigger ${table}_of_open_region`,
    `update ${table} set rule = rule || '{"indicators": null}'::jsonb`,
    `alter table ${table} enable trigger ${table}_of_open_region`,
  ]),
  // What a published report says of indicators, by id, whatever becomes of their facts.
  'alter table inquiry add column indicator_grades jsonb',
]

/** A region grades indicators by how far they are attained. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
