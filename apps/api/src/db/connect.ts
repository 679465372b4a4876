import { closeSync, cpSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely, sql } from 'kysely'
import type { Config } from '../config.ts'
import { beginning, hasBuilt } from './built.ts'
import { type DatabaseLimits, preparing } from './limits.ts'
import { lockDataDir } from './lock.ts'
import { type EmbeddedDatabase, openEmbedded } from './pglite.ts'
import { EmbeddedDialect } from './pglite-dialect.ts'
import { openPostgres } from './postgres.ts'
import type { Database } from './schema.ts'
import { syncFolder, syncNames } from './sync.ts'

/** A connected database. `name` is for people, without credentials; `prepare` does what may take its
 * time before people are served, such as migrating. */
export type Connection = {
  db: Kysely<Database>
  name: string
  prepare: <T>(work: (db: Kysely<Database>) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** The database could not be reached; `message` says where and why, without credentials. */
export class UnreachableError extends Error {}

/** The embedded database could not be opened; `message` is its folder. */
export class UnopenedError extends Error {}

async function connectPostgres(
  url: string,
  limits: Partial<DatabaseLimits> | undefined,
): Promise<Connection> {
  const { host, pathname } = new URL(url)
  const db = openPostgres(url, limits)
  try {
    const { rows } = await sql<{ version: string }>`
      select current_setting('server_version_num') as version
    `.execute(db)
    const version = Number(rows[0]?.version)
    if (version < 150_000) throw new Error(`PostgreSQL 15 or newer is needed, this is ${version}`)
  } catch (error) {
    await db.destroy()
    const { message } = error as Error
    throw new UnreachableError(`${host}: ${message || String((error as { code?: string }).code)}`, {
      cause: error,
    })
  }
  const prepare: Connection['prepare'] = async (work) => {
    const own = openPostgres(url, preparing)
    return work(own).finally(() => own.destroy())
  }
  return { db, name: `PostgreSQL ${host}${pathname}`, prepare, close: () => db.destroy() }
}

async function connectEmbedded(
  dataDir: string,
  isEmpty: boolean,
  limits: Partial<DatabaseLimits> | undefined,
): Promise<Connection> {
  const unlock = lockDataDir(dataDir)
  try {
    const database = await openFolder(join(dataDir, 'pg'), isEmpty)
    const db = new Kysely<Database>({ dialect: new EmbeddedDialect(database, limits?.wait) })
    const close = async () => {
      await db.destroy()
      unlock()
    }
    return { db, name: `PGlite ${dataDir}`, prepare: (work) => work(db), close }
  } catch (error) {
    unlock()
    throw error
  }
}

async function openFolder(folder: string, isEmpty: boolean): Promise<EmbeddedDatabase> {
  try {
    if (!existsSync(folder)) await createFolder(folder, isEmpty)
    // The database itself would not say that it may not write there.
    closeSync(openSync(join(folder, 'global', 'pg_control'), 'r+'))
    return await openEmbedded({ dataDir: folder })
  } catch (error) {
    throw new UnopenedError(folder, { cause: error })
  }
}

// Made under another name first: a half-made folder is never taken for a database.
async function createFolder(folder: string, isEmpty: boolean): Promise<void> {
  const making = `${folder}.new`
  rmSync(making, { recursive: true, force: true })
  // What the build made has the catalogue in it.
  if (!isEmpty && hasBuilt(beginning)) cpSync(beginning, making, { recursive: true })
  else await (await openEmbedded({ dataDir: making })).close()
  // Whoever fills a new folder does not wait for the disk.
  syncFolder(making)
  renameSync(making, folder)
  syncNames(dirname(folder))
}

/** Connects to PostgreSQL when the settings name it, else to the embedded database. Throws
 * UnreachableError, UnopenedError or LockedError. */
export const connect = ({
  databaseUrl,
  dataDir,
  databaseLimits,
  begin,
}: Pick<Config, 'databaseUrl' | 'dataDir'> & Partial<Config>): Promise<Connection> =>
  databaseUrl === undefined
    ? connectEmbedded(dataDir, begin === 'empty', databaseLimits)
    : connectPostgres(databaseUrl, databaseLimits)
