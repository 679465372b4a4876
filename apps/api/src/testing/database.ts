import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Kysely } from 'kysely'
import postgres from 'postgres'
import { openPostgres } from '../db/postgres.ts'
import { migrate } from '../db/migrate.ts'
import { openEmbedded } from '../db/pglite.ts'
import { EmbeddedDialect } from '../db/pglite-dialect.ts'
import type { Database } from '../db/schema.ts'
import { seed } from '../db/seed.ts'

/** Where new databases come from: a snapshot file of PGlite, or a server and the name of a template
 * on it. Both hold the migrated schema and the catalogue. */
export type Source =
  | { kind: 'pglite'; snapshot: string }
  | { kind: 'postgres'; server: string; template: string }

export type TestDatabase = { db: Kysely<Database>; close: () => Promise<void> }

const embedded = async (snapshot?: Uint8Array<ArrayBuffer>) => {
  const database = await openEmbedded(snapshot ? { snapshot } : {})
  return { database, db: new Kysely<Database>({ dialect: new EmbeddedDialect(database) }) }
}

/** A migrated database with the catalogue, as an archive to open others from. */
export async function makeSnapshot(): Promise<Uint8Array> {
  const { database, db } = await embedded()
  await migrate(db)
  await seed(db)
  const archive = await database.dump()
  await db.destroy()
  return archive
}

/** Makes the template that a server's test databases are copied from. */
export async function makeTemplate(server: string, template: string): Promise<void> {
  await administer(server, `create database ${template}`)
  const db = openPostgres(onServer(server, template), { connections: 2 })
  await migrate(db)
  await seed(db)
  await db.destroy()
}

const onServer = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

async function administer(server: string, statement: string): Promise<void> {
  const client = postgres(server, { max: 1, onnotice: () => {} })
  await client.unsafe(statement)
  await client.end()
}

/** A database of one's own with the catalogue in it; `close` removes it. */
export async function openTestDatabase(source: Source): Promise<TestDatabase> {
  if (source.kind === 'pglite') {
    const { db } = await embedded(new Uint8Array(readFileSync(source.snapshot)))
    return { db, close: () => db.destroy() }
  }
  const { server, template } = source
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name} template ${template}`)
  const db = openPostgres(onServer(server, name), { connections: 4 })
  return {
    db,
    close: async () => {
      await db.destroy()
      await administer(server, `drop database ${name} with (force)`)
    },
  }
}
