import { CompiledQuery, type Kysely } from 'kysely'
import { script } from './pglite-dialect.ts'
import type { Database } from './schema.ts'

/** Runs SQL that a library wrote on the embedded database, in its own turn at the connection, so never
 * inside somebody's transaction. What has no parameters may be several statements; a transaction that
 * they leave open when they fail is rolled back. */
export const runAlone = (
  db: Kysely<Database>,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<{ rows: unknown[] }> =>
  db.connection().execute(async (own) => {
    try {
      const bare = parameters.length === 0
      return await own.executeQuery(bare ? script(text) : CompiledQuery.raw(text, [...parameters]))
    } catch (error) {
      await own.executeQuery(CompiledQuery.raw('rollback'))
      throw error
    }
  })
