import type { Kysely } from 'kysely'
import type { PgBoss } from 'pg-boss'
import type { Database } from '../db/schema.ts'
import type { Log } from '../log.ts'
import { settleDue } from '../member/settle.ts'
import { today } from '../today.ts'
import { carryOutDue } from '../transfer/carry-out-due.ts'

const transfers = 'transfers'

/** Has 人事異動 done, and written what follows from municipalities that join or leave, when its day begins in Japan, and now: a server that stood still then makes up for it. */
export async function scheduleTransfers(
  boss: PgBoss,
  db: Kysely<Database>,
  log: Log,
): Promise<void> {
  const retries = { retryLimit: 7, retryDelay: 60, retryBackoff: true }
  await boss.createQueue(transfers, { ...retries, expireInSeconds: 600 })
  await boss.schedule(transfers, '0 0 * * *', null, { tz: 'Asia/Tokyo' })
  await boss.send(transfers)
  await boss.work(transfers, { pollingIntervalSeconds: 30 }, async () => {
    try {
      const done = await carryOutDue(db, today())
      if (done > 0) log.info({ done }, 'transfers were carried out')
      const moved = await settleDue(db, today())
      if (moved > 0) log.info({ moved }, 'municipalities joined or left')
    } catch (error) {
      log.error({ err: error }, 'transfers could not be carried out')
      throw error
    }
  })
}
