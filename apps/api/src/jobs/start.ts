import type { Log } from '../log.ts'
import { createBoss, type JobStore } from './boss.ts'
import { schedulePurge } from './purge.ts'
import type { Keeping } from './purge-queries.ts'
import { scheduleReminders } from './reminders.ts'

// Milliseconds that a job in hand has to end.
const patience = 5_000

/** What is done without anybody asking. */
export type Jobs = {
  /** Settles once jobs are taken up; whatever stands in their way is logged, and people are served
   * nevertheless. */
  started: Promise<void>
  /** Lets go of the database; a job in hand may end, and otherwise is tried again at the next start. */
  stop: () => Promise<void>
}

/** Takes up the registry's jobs, beside whatever else it does. */
export function startJobs(store: JobStore, keeping: Keeping, log: Log): Jobs {
  const boss = createBoss(store, log)
  let stopping = false
  const takeUp = async () => {
    try {
      await boss.start()
      if (!stopping) await scheduleReminders(boss, store.db, log)
      if (!stopping) await schedulePurge(boss, store.db, keeping, log)
    } catch (error) {
      log.error({ err: error }, 'jobs could not be taken up')
    }
  }
  const started = takeUp()
  const stop = async () => {
    stopping = true
    await started
    await boss.stop({ timeout: patience })
  }
  return { started, stop }
}
