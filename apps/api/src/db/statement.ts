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
 * the values of these names, and what is returned runs it with them. Its text may not depend on a value. */
export function statement<Row, Name extends string>(
  names: readonly Name[],
  build: (values: Record<Name, RawBuilder<unknown>>) => RawBuilder<Row>,
): (db: Db, values: Record<Name, unknown>) => Promise<Row[]> {
  const gaps = names.map((name) => [name, sql`${new Gap(name)}`])
  let made: CompiledQuery<Row> | undefined
  return async (db, values) => {
    made ??= build(Object.fromEntries(gaps) as Record<Name, RawBuilder<unknown>>).compile(db)
    const parameters = made.parameters.map((one) =>
      one instanceof Gap ? values[one.name as Name] : one,
    )
    const { rows } = await db.executeQuery<Row>({ ...made, parameters })
    return rows
  }
}
