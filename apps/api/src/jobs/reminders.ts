import type { Kysely } from 'kysely'
import type { PgBoss } from 'pg-boss'
import type { Database } from '../db/schema.ts'
import { remindDepartments } from '../assignment/remind-due.ts'
import { remindDue } from '../inquiry/remind-due.ts'
import type { Log } from '../log.ts'
import { today } from '../today.ts'

const reminders = 'inquiry-reminders'

// Seconds: a morning's reminders are tried again for some three hours.
const retries = { retryLimit: 7, retryDelay: 90, retryBackoff: true }

/** Has the reminders of inquiries sent every morning, and now: a server that stood still in the
 * morning makes up for it. */
export async function scheduleReminders(
  boss: PgBoss,
  db: Kysely<Database>,
  log: Log,
): Promise<void> {
  await boss.createQueue(reminders, { ...retries, expireInSeconds: 600 })
  await boss.schedule(reminders, '30 8 * * *', null, { tz: 'Asia/Tokyo' })
  await boss.send(reminders)
  await boss.work(reminders, { pollingIntervalSeconds: 60 }, async () => {
    try {
      for (const { inquiry, municipalities } of await remindDue(db, today())) {
        log.info({ inquiry, municipalities }, 'reminded')
      }
      const departments = await remindDepartments(db, today())
      if (departments > 0) log.info({ departments }, 'reminded within town halls')
    } catch (error) {
      log.error({ err: error }, 'reminders could not be sent')
      throw error
    }
  })
}
