import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Database, Db } from './schema.ts'

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** A row of a table by fields, as the program names its columns: `titleEn` is `title_en`. */
export type Fields<Table extends keyof Database> = {
  [Column in keyof Selectable<Database[Table]> & string as Camel<Column>]: Selectable<
    Database[Table]
  >[Column]
}

/** title_en, for the field `titleEn`. */
const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Some of a record. */
export const pick = <T, Key extends keyof T>(from: T, keys: readonly Key[]): Pick<T, Key> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, Key>

/** Columns of a row (its alias) as members of a JSON object, by field: `'titleEn', r.title_en`. */
export const members = (row: string, fields: readonly string[], prefix = ''): RawBuilder<unknown> =>
  named(fields.map((field) => `'${field}', "${row}"."${prefix}${columnOf(field)}"`))

/** The same as columns of a row without the prefix: `r.policy_area_basis as basis`. */
export const unprefixed = (
  row: string,
  fields: readonly string[],
  prefix: string,
): RawBuilder<unknown> =>
  named(fields.map(columnOf).map((column) => `"${row}"."${prefix}${column}" as "${column}"`))

// As one text, since dozens of references take as long to put together as all the rest of a question. What is
// named stands in the code, never in what somebody sent.
const named = (parts: readonly string[]): RawBuilder<unknown> => sql.raw(parts.join(', '))

/** Writes any number of rows, by field; all have those of the first. They travel as one JSON text. */
export async function insertRows(
  db: Db,
  table: keyof Database,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).map((field) => [field, columnOf(field)] as const)
  const names = sql.join(columns.map(([, column]) => sql.ref(column)))
  const typed = rows.map((row) =>
    Object.fromEntries(columns.map(([field, column]) => [column, row[field]])),
  )
  await sql`
    insert into ${sql.table(table)} (${names}) overriding system value
    select ${names}
    from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(typed)}::text::json)
  `.execute(db)
}
