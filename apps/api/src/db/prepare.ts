import { type Kysely, sql } from 'kysely'
import type { Log } from '../log.ts'
import { refreshSearchDocuments } from '../project/document.ts'
import { migrate } from './migrate.ts'
import type { Database } from './schema.ts'
import { seed } from './seed.ts'

/** Whether this role may change the schema. True on a database that holds no registry yet. */
async function ownsSchema(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`
    select coalesce((select pg_has_role(relowner, 'usage') from pg_class
      where oid = to_regclass('kysely_migration')), true) as owns
  `.execute(db)
  return rows[0]?.owns ?? true
}

/** Brings schema, catalogue and search documents to this version, which is logged where it takes its time.
 * A role that owns nothing only makes sure that schema and catalogue are: `npm run migrate` has done it as
 * the owner. Returns whether the role owns the schema. Throws
 * NewerSchemaError or OlderSchemaError. */
export async function prepare(db: Kysely<Database>, log: Log): Promise<boolean> {
  const owns = await ownsSchema(db)
  await migrate(db, owns)
  if (owns) await seed(db)
  await refreshSearchDocuments(db, owns, (done, total) =>
    log.info({ done, total }, 'search documents were rendered anew'),
  )
  return owns
}
