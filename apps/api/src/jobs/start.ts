import type { Log } from '../log.ts'
import type { Post } from '../mail/post.ts'
import { createBoss, type JobStore } from './boss.ts'
import { scheduleMail } from './mail.ts'
import { scheduleReminders } from './reminders.ts'

// Milliseconds that a job in hand has to end, and of these what a mail in hand has.
const patience = 5_000
const patienceWithMail = 3_500

/** What is done without anybody asking. */
export type Jobs = {
  /** Settles once jobs are taken up; whatever stands in their way is logged, and people are served
   * nevertheless. */
  started: Promise<void>
  /** Lets go of the database; a job in hand may end, and otherwise is tried again at the next start. */
  stop: () => Promise<void>
}

/** Takes up the registry's jobs, beside whatever else it does. */
export function startJobs(store: JobStore, log: Log, post: Post): Jobs {
  const boss = createBoss(store, log)
  const ending = new AbortController()
  const cut = new AbortController()
  const stopping = { ending: ending.signal, cut: cut.signal }
  const takeUp = async () => {
    try {
      await boss.start()
      if (ending.signal.aborted) return
      await scheduleReminders(boss, store.db, log)
      await scheduleMail(boss, post, { alone: store.databaseUrl === undefined, stopping })
    } catch (error) {
      log.error({ err: error }, 'jobs could not be taken up')
    }
  }
  const started = takeUp()
  const stop = async () => {
    ending.abort()
    setTimeout(() => cut.abort(), patienceWithMail).unref()
    await started
    await boss.stop({ timeout: patience })
  }
  return { started, stop }
}
