import { catalogues } from '@renkei/catalogue'
import type { Kysely } from 'kysely'
import { beginLife } from './change/entry-queries.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { refreshPlanTexts } from './plan/text-queries.ts'
import { refreshSearchDocuments } from './project/document.ts'
import { migrate, OlderSchemaError, ownsSchema } from './db/migrate.ts'
import type { Database } from './db/schema.ts'
import { transaction } from './db/transaction.ts'
import { isSeeded, seed } from './seed.ts'

/** Brings schema, catalogue and search documents to this version, which is logged where it takes its time.
 * A role that owns nothing only makes sure that schema and catalogue are: `npm run migrate` has done it as
 * the owner. Returns whether the role owns the schema. Throws
 * NewerSchemaError or OlderSchemaError. */
export async function prepare(
  db: Kysely<Database>,
  log: Log,
  begin: Config['begin'] = 'catalogue',
): Promise<boolean> {
  const owns = await ownsSchema(db)
  await migrate(db, owns)
  await beginLife(db)
  if (owns) {
    await seed(db, catalogues, begin)
    await transaction(db, refreshPlanTexts)
  } else if (!(await isSeeded(db, catalogues, begin))) throw new OlderSchemaError('catalogue')
  await refreshSearchDocuments(db, owns, (done, total) =>
    log.info({ done, total }, 'search documents were rendered anew'),
  )
  return owns
}
