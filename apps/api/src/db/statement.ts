import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Db } from './schema.ts'

/** Where a statement takes a value that is told when it runs. */
class Gap {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** A statement that is put into words once, however often it runs, for questions that are asked most: `build` places
 * its values by name, and what is returned runs it with them. Its text may not depend on a value. */
export function statement<Row, Values extends Record<string, unknown>>(
  build: (value: (name: keyof Values & string) => RawBuilder<unknown>) => RawBuilder<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  let made: CompiledQuery<Row> | undefined
  return async (db, values) => {
    made ??= build((name) => sql`${new Gap(name)}`).compile(db)
    const parameters = made.parameters.map((one) => (one instanceof Gap ? values[one.name] : one))
    const { rows } = await db.executeQuery<Row>({ ...made, parameters })
    return rows
  }
}
