import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import { runAlone } from '../db/alone.ts'
import { libpqUrl } from '../db/postgres.ts'
import type { Database } from '../db/schema.ts'
import type { Log } from '../log.ts'

/** Where jobs are kept: in the registry's own database, under a schema of their own. `databaseUrl`
 * absent means the embedded database. A role that does not own the schema finds it made. */
export type JobStore = { db: Kysely<Database>; databaseUrl: string | undefined; owns: boolean }

// Seconds. Nothing here is urgent, and the embedded database has one connection for everybody.
const calm = {
  cronMonitorIntervalSeconds: 45,
  cronWorkerIntervalSeconds: 45,
  flowIntervalSeconds: 3600,
  bamIntervalSeconds: 3600,
  superviseIntervalSeconds: 300,
  monitorIntervalSeconds: 3600,
  queueCacheIntervalSeconds: 600,
  registerInstance: false,
  monitorVacuum: false,
} satisfies ConstructorOptions

const onEmbedded = (db: Kysely<Database>) => ({
  executeSql: (text: string, values?: unknown[]) => runAlone(db, text, values),
})

/** Makes pg-boss, not started yet. What goes wrong inside it is logged. */
export function createBoss(
  { db, databaseUrl, owns }: JobStore,
  log: Log,
  options: ConstructorOptions = {},
): PgBoss {
  const boss = new PgBoss({
    ...calm,
    ...options,
    // Only an owner may make tables, or rebuild an index.
    ...(owns ? {} : { migrate: false, createSchema: false, reindex: false }),
    ...(databaseUrl === undefined
      ? { backend: 'pglite' as const, db: onEmbedded(db) }
      : { connectionString: libpqUrl(databaseUrl), max: 2, application_name: 'renkei-jobs' }),
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  boss.on('warning', (warning) => log.warn({ warning }, 'jobs'))
  return boss
}

/** Makes the jobs' schema, or brings it to this version, indexes that are built afterwards included.
 * Throws what stood in the way. */
export async function installJobs(store: JobStore, log: Log): Promise<void> {
  const boss = createBoss(store, log, { supervise: false, schedule: false, bamIntervalSeconds: 10 })
  try {
    await boss.start()
    const isBuilding = async () =>
      (await boss.getBamStatus()).some(({ status }) => ['pending', 'in_progress'].includes(status))
    while (await isBuilding()) await wait(500)
  } finally {
    await boss.stop({ timeout: 1000 })
  }
}
