import { type Kysely, sql } from 'kysely'

/** Lets a column that is checked to be one of some texts hold others besides, whatever it may hold so far:
 * migrations that are written side by side leave one another's alone. */
export async function allow(
  db: Kysely<unknown>,
  { table, column, values }: { table: string; column: string; values: readonly string[] },
): Promise<void> {
  const name = `${table}_${column}_check`
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conname = ${name} and conrelid = to_regclass(${table})
  `.execute(db)
  const [constraint] = rows
  if (!constraint) throw new Error(`there is no ${name}`)
  const known = [...constraint.definition.matchAll(/'([^']+)'/g)].map(([, value]) => value ?? '')
  const all = [...new Set([...known, ...values])].map((value) => `'${value}'`)
  await sql
    .raw(
      `alter table ${table} drop constraint ${name},
        add constraint ${name} check (${column} in (${all.join(', ')}))`,
    )
    .execute(db)
}
