import type { Kysely } from 'kysely'
import type { PgBoss } from 'pg-boss'
import { discardObjects } from '../attachment/discard.ts'
import type { FileStore } from '../attachment/store.ts'
import type { Database } from '../db/schema.ts'
import type { Log } from '../log.ts'
import { type Keeping, purge } from './purge-queries.ts'

const name = 'purge'

/** Has what served its time deleted every hour, and now. */
export async function schedulePurge(
  boss: PgBoss,
  { db, files }: { db: Kysely<Database>; files: FileStore | undefined },
  keeping: Keeping,
  log: Log,
): Promise<void> {
  await boss.createQueue(name, { retryLimit: 3, retryDelay: 60, expireInSeconds: 600 })
  await boss.schedule(name, '17 * * * *', null, { tz: 'Asia/Tokyo' })
  await boss.send(name)
  await boss.work(name, { pollingIntervalSeconds: 60 }, async () => {
    try {
      log.info(await purge(db, keeping), 'purged')
      if (files) log.info({ objects: await discardObjects(db, files) }, 'files discarded')
    } catch (error) {
      log.error({ err: error }, 'what served its time could not be deleted')
      throw error
    }
  })
}
