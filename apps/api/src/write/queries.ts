import {
  type Kysely,
  sql,
  type UpdateObject,
  type UpdateQueryBuilder,
  type UpdateResult,
} from 'kysely'
import type { Writer } from '../actor.ts'
import type { Database, Db } from '../db/schema.ts'
import type { Read } from './action.ts'

type Versioned = {
  [Table in keyof Database]: 'version' extends keyof Database[Table] ? Table : never
}[keyof Database]

/** Begins a write over the version that was read; the caller says of which row and in which states. It
 * finds nothing where somebody else was first. */
export function overwrite<T extends Versioned>(
  db: Db,
  table: T,
  version: number,
  set: UpdateObject<Database, T>,
): UpdateQueryBuilder<Database, T, T, UpdateResult> {
  // All of them have a version, which is what the builder has to know of here.
  const values = {
    ...(set as UpdateObject<Database, 'department'>),
    version: sql<number>`version + 1`,
  }
  const query = (db as Kysely<Database>)
    .updateTable(table as 'department')
    .set(values)
    .where('version', '=', version)
  return query as unknown as UpdateQueryBuilder<Database, T, T, UpdateResult>
}

/** Removes what was read, in one of the states; false where somebody else was first. */
export async function removeRead(
  db: Db,
  table: 'application' | 'inquiry',
  { id, version }: Read,
  from: readonly string[],
): Promise<boolean> {
  const gone = await (db as Kysely<Database>)
    .deleteFrom(table as 'application')
    .where('id', '=', id)
    .where('version', '=', version)
    .where(sql<string>`state`, 'in', from)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

/** When the transaction began, as the database knows. */
export const now = sql<Date>`now()`

/** Who writes a row, for the columns that say so; `at` is when its transaction began unless given. */
export const writtenBy = ({ me, departmentId }: Writer, at?: Date) => ({
  updated_at: at ? at.toISOString() : now,
  updated_by: me.id,
  updated_department_id: departmentId,
})
