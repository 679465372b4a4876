import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'

/** The database was written by a newer version of the program. Nothing was changed. */
export class NewerSchemaError extends Error {}

/** Brings the database to this version's schema. Safe when several processes start at once: they
 * wait for one another. Throws NewerSchemaError. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const newer = await unknownMigrations(db)
  if (newer.length > 0) throw new NewerSchemaError(newer.join(', '))
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** Whether the database has this version's schema. Throws NewerSchemaError. */
export async function isCurrent(db: Kysely<Database>): Promise<boolean> {
  const newer = await unknownMigrations(db)
  if (newer.length > 0) throw new NewerSchemaError(newer.join(', '))
  const done = await doneMigrations(db)
  return Object.keys(migrations).every((name) => done.includes(name))
}

const unknownMigrations = async (db: Kysely<Database>): Promise<string[]> =>
  (await doneMigrations(db)).filter((name) => !(name in migrations))

async function doneMigrations(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const done = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  return done.map(({ name }) => name)
}
