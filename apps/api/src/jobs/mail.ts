import type { PgBoss } from 'pg-boss'
import { deliver, type Post, type Stopping } from '../mail/post.ts'
import { releaseClaims } from '../mail/queue-queries.ts'
import { onMail } from '../mail/signal.ts'

const mail = 'mail'

// Milliseconds. A round that ends with mail still due, since another server has it, is not repeated at
// once; a timer reaches no further than a day.
const soonest = 250
const latest = 86_400_000

/** Has mail sent: as soon as it is written in this process, when the next try is due, and once a
 * minute whatever happened. What is tried, and when, stands in the table `mail`: a job is no more than a
 * round over it. `alone`: no other process can be at this database. */
export async function scheduleMail(
  boss: PgBoss,
  post: Post,
  { alone, stopping }: { alone: boolean; stopping: Stopping },
): Promise<void> {
  const { db, log } = post
  let worker: string | undefined
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    try {
      await boss.send(mail)
      if (worker !== undefined) boss.notifyWorker(worker)
    } catch (error) {
      log.error({ err: error }, 'mail waits for the next round')
    }
  }
  const round = async () => {
    clearTimeout(timer)
    try {
      const ms = await deliver(post, stopping)
      if (ms === undefined || stopping.ending.aborted) return
      timer = setTimeout(look, Math.min(Math.max(ms, soonest), latest))
    } catch (error) {
      log.error({ err: error }, 'mail could not be looked after')
      throw error
    }
  }

  if (alone) await releaseClaims(db)
  // One job waits at most: whoever asks for a round while one does has nothing to add.
  await boss.createQueue(mail, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 900,
    deleteAfterSeconds: 3600,
  })
  worker = await boss.work(mail, { pollingIntervalSeconds: 60 }, round)
  const forget = onMail(db, () => void look())
  stopping.ending.addEventListener('abort', () => {
    clearTimeout(timer)
    forget()
  })
  await boss.schedule(mail, '* * * * *')
  await look()
}
