import { CamelCasePlugin, type Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** The same database seen with column names in camel case, as better-auth writes them. */
export const inCamelCase = (db: Kysely<Database>): Kysely<Database> =>
  db.withPlugin(new CamelCasePlugin())
