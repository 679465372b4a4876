import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { createBoss, type JobStore } from './boss.ts'
import { schedulePurge } from './purge.ts'
import type { Keeping } from './purge-queries.ts'
import { scheduleReminders } from './reminders.ts'

// Milliseconds that a job in hand has to end.
const patience = 5_000
// Milliseconds between tries to take jobs up: doubled each time, up to a minute.
const firstPause = 1_000
const longestPause = 60_000

/** What is done without anybody asking. */
export type Jobs = {
  /** `failed` while something stands in their way: it is in the log, they are taken up as soon as it
   * is gone, and people are served nevertheless. */
  readonly state: 'starting' | 'ok' | 'failed'
  /** Settles once jobs are taken up, or stopped before. */
  started: Promise<void>
  /** Lets go of the database; a job in hand may end, and otherwise is tried again at the next start. */
  stop: () => Promise<void>
}

/** Takes up the registry's jobs, beside whatever else it does. */
export function startJobs(store: JobStore, keeping: Keeping, log: Log): Jobs {
  const boss = createBoss(store, log)
  const stopping = new AbortController()
  let state: Jobs['state'] = 'starting'
  const takeUp = async () => {
    for (let pause = firstPause; !stopping.signal.aborted; pause *= 2) {
      try {
        await boss.start()
        if (!stopping.signal.aborted) await scheduleReminders(boss, store.db, log)
        if (!stopping.signal.aborted) await schedulePurge(boss, store.db, keeping, log)
        state = 'ok'
        return
      } catch (error) {
        state = 'failed'
        log.error({ err: error }, 'jobs could not be taken up')
        const paused = { signal: stopping.signal, ref: false }
        await wait(Math.min(pause, longestPause), undefined, paused).catch(() => {})
      }
    }
  }
  const started = takeUp()
  const stop = async () => {
    stopping.abort()
    await started
    await boss.stop({ timeout: patience })
  }
  return {
    get state() {
      return state
    },
    started,
    stop,
  }
}
