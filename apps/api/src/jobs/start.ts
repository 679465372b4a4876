import { setTimeout as wait } from 'node:timers/promises'
import type { FileStore } from '../attachment/store.ts'
import type { Log } from '../log.ts'
import type { Post } from '../mail/post.ts'
import { createBoss, type JobStore } from './boss.ts'
import { scheduleDigests } from './digests.ts'
import { scheduleMail } from './mail.ts'
import { schedulePurge } from './purge.ts'
import type { Keeping } from './purge-queries.ts'
import { scheduleReminders } from './reminders.ts'
import { scheduleTransfers } from './transfers.ts'
import { scheduleWebhooks } from './webhooks.ts'
import type { WebhookSettings } from '../webhook/address.ts'
import { usualPace } from '../webhook/deliver.ts'

// Milliseconds that a job in hand has to end, and of these what a mail in hand has.
const patience = 5_000
const patienceWithMail = 3_500
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
export function startJobs(
  store: JobStore,
  keeping: Keeping,
  log: Log,
  post: Post,
  files?: FileStore,
  webhooks?: WebhookSettings,
): Jobs {
  const boss = createBoss(store, log)
  const ending = new AbortController()
  const cut = new AbortController()
  const stopping = { ending: ending.signal, cut: cut.signal }
  let state: Jobs['state'] = 'starting'
  const schedule = async () => {
    await boss.start()
    if (ending.signal.aborted) return
    await scheduleReminders(boss, store.db, log)
    await scheduleDigests(boss, post)
    await schedulePurge(boss, { db: store.db, files }, keeping, log)
    await scheduleTransfers(boss, store.db, log)
    const how = { alone: store.databaseUrl === undefined, stopping }
    await scheduleMail(boss, post, how)
    if (webhooks) {
      const { db, secret } = post
      await scheduleWebhooks(boss, { db, log, secret, settings: webhooks, pace: usualPace }, how)
    }
  }
  const takeUp = async () => {
    for (let pause = firstPause; !ending.signal.aborted; pause *= 2) {
      try {
        await schedule()
        state = 'ok'
        return
      } catch (error) {
        state = 'failed'
        log.error({ err: error }, 'jobs could not be taken up')
        const paused = { signal: ending.signal, ref: false }
        await wait(Math.min(pause, longestPause), undefined, paused).catch(() => {})
      }
    }
  }
  const started = takeUp()
  const stop = async () => {
    ending.abort()
    setTimeout(() => cut.abort(), patienceWithMail).unref()
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
