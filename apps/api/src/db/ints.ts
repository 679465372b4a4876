import { type RawBuilder, sql } from 'kysely'

/** Integers as an array parameter. They travel as text: both drivers agree on it, and one statement
 * serves every length. */
export const ints = (values: readonly number[]): RawBuilder<number[]> =>
  sql`${`{${values.join(',')}}`}::int[]`
