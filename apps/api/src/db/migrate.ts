import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'

/** The database was written by a newer version of the program. Nothing was changed. */
export class NewerSchemaError extends Error {}

/** The database waits for `npm run migrate`: the role that serves may not change it. */
export class OlderSchemaError extends Error {}

/** Brings the database to this version's schema; where the role may not (`owns`), makes sure that it
 * is. Safe when several processes start at once: they wait for one another. Throws NewerSchemaError
 * or OlderSchemaError. */
export async function migrate(db: Kysely<Database>, owns = true): Promise<void> {
  const done = await doneMigrations(db)
  const newer = done.filter((name) => !(name in migrations))
  if (newer.length > 0) throw new NewerSchemaError(newer.join(', '))
  const waiting = Object.keys(migrations).filter((name) => !done.includes(name))
  if (waiting.length === 0) return
  if (!owns) throw new OlderSchemaError(waiting.join(', '))
  // A registry in use ran those of one day in the order in which they were listed; a fresh one runs them by
  // their names, so that none may need another of its day.
  const listed = Object.keys(migrations)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    allowUnorderedMigrations: true,
    nameComparator: (one, other) => listed.indexOf(one) - listed.indexOf(other),
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** Whether this role may change the schema. True on a database that holds no registry yet. */
export async function ownsSchema(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`
    select coalesce((select pg_has_role(relowner, 'usage') from pg_class
      where oid = to_regclass('kysely_migration')), true) as owns
  `.execute(db)
  return rows[0]?.owns ?? true
}

/** Whether the database has this version's schema. Throws NewerSchemaError. */
export async function isCurrent(db: Kysely<Database>): Promise<boolean> {
  const done = await doneMigrations(db)
  const newer = done.filter((name) => !(name in migrations))
  if (newer.length > 0) throw new NewerSchemaError(newer.join(', '))
  return Object.keys(migrations).every((name) => done.includes(name))
}

async function doneMigrations(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass('kysely_migration') is not null as "isThere"
  `.execute(db)
  if (!rows[0]?.isThere) return []
  const done = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  return done.map(({ name }) => name)
}
