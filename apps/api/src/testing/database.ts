import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Kysely, sql } from 'kysely'
import postgres from 'postgres'
import { openPostgres } from '../db/postgres.ts'
import { migrate } from '../db/migrate.ts'
import { openEmbedded, type Snapshot } from '../db/pglite.ts'
import { EmbeddedDialect } from '../db/pglite-dialect.ts'
import { grantRights } from '../db/rights.ts'
import type { Database } from '../db/schema.ts'
import { seed } from '../seed.ts'
import { installJobs } from '../jobs/boss.ts'
import { createLog } from '../log.ts'

/** Where new databases come from: a snapshot file of PGlite, or a server and the name of a template
 * on it. Both hold the migrated schema and the catalogue. */
export type Source =
  | { kind: 'pglite'; snapshot: string }
  | { kind: 'postgres'; server: string; template: string }

export type TestDatabase = {
  /** As the owner, for what a test writes past the registry. */
  db: Kysely<Database>
  /** As the registry serves on it: on a server by the role that owns nothing. */
  served: Kysely<Database>
  close: () => Promise<void>
}

const embedded = async (snapshot?: Snapshot) => {
  const database = await openEmbedded(snapshot ? { snapshot } : {})
  return { database, db: new Kysely<Database>({ dialect: new EmbeddedDialect(database) }) }
}

/** A migrated database with the catalogue, as an archive to open others from. */
export async function makeSnapshot(): Promise<Uint8Array> {
  const { database, db } = await embedded()
  await migrate(db)
  await seed(db)
  // What is opened from it has nothing to make up for.
  await sql`checkpoint`.execute(db)
  const archive = await database.dump()
  await db.destroy()
  return archive
}

// Node knows it; the types of Node do not.
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { compile: (code: Uint8Array) => Promise<object> }
}
let held: Promise<Snapshot> | undefined

/** Read and compiled once for all the files a worker runs. */
async function readSnapshot(file: string): Promise<Snapshot> {
  const program = new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'))
  const [bytes, code] = await Promise.all([readFile(file), readFile(program)])
  const archive = new SharedArrayBuffer(bytes.length)
  new Uint8Array(archive).set(bytes)
  return { archive, program: await WebAssembly.compile(code) }
}

/** Makes the template that a server's test databases are copied from. */
export async function makeTemplate(server: string, template: string): Promise<void> {
  await administer(server, `create database ${template}`)
  await administer(onServer(server, template), rolesScript())
  const databaseUrl = onServer(server, template, 'renkei_migrate')
  const db = openPostgres(databaseUrl, { connections: 2 })
  await migrate(db)
  await seed(db)
  await installJobs({ db, databaseUrl, owns: true }, createLog('error'))
  await grantRights(db)
  await db.destroy()
}

/** What whoever runs a server runs once in the registry's database. */
export const rolesScript = (): string =>
  readFileSync(new URL('../../../../infra/postgres/roles.sql', import.meta.url), 'utf8')

/** The address of a database on a server, as its superuser or as one of the registry's roles. */
export function onServer(server: string, database: string, role?: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  if (role !== undefined) url.username = role
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
    const { db } = await embedded(await (held ??= readSnapshot(source.snapshot)))
    return { db, served: db, close: () => db.destroy() }
  }
  const { server, template } = source
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name} template ${template}`)
  const db = openPostgres(onServer(server, name), { connections: 4 })
  const served = openPostgres(onServer(server, name, 'renkei_serve'), { connections: 4 })
  return {
    db,
    served,
    close: async () => {
      await Promise.all([db.destroy(), served.destroy()])
      await administer(server, `drop database ${name} with (force)`)
    },
  }
}
