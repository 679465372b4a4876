import { type RawBuilder, sql } from 'kysely'

/** Rows as a relation: `select … from ${rowsOf(rows, 'number int, title text')}`. The rows travel
 * as one JSON text, which both drivers pass on unchanged. */
export const rowsOf = (rows: readonly object[], columns: string): RawBuilder<unknown> =>
  sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as x (${sql.raw(columns)})`
