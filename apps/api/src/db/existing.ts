import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigError } from '../config.ts'
import { connect, type Connection } from './connect.ts'

/** Connects for a command beside the server: looking must not make a new database where there is none.
 * Throws ConfigError, UnreachableError or LockedError. */
export async function connectExisting(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<Connection> {
  if (config.databaseUrl === undefined && !existsSync(join(config.dataDir, 'pg'))) {
    throw new ConfigError(
      `データフォルダー ${config.dataDir} にデータベースがありません。RENKEI_DATA_DIR か DATABASE_URL を確かめてください。\n` +
        `There is no database in ${config.dataDir}. Check RENKEI_DATA_DIR or DATABASE_URL.`,
    )
  }
  return connect(config)
}
