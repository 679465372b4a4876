import type { PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Stopping } from '../mail/post.ts'

// Milliseconds. A round that ends with something still due, since another server has it, is not repeated at
// once; a timer reaches no further than a day.
const soonest = 250
const latest = 86_400_000

type Rounds = {
  /** Does what is due, and answers in how many milliseconds to come again; undefined where nothing waits. */
  round: () => Promise<number | undefined>
  /** Calls `look` whenever there may be more to do; until the returned function is called. */
  onSignal: (look: () => void) => () => void
  log: Log
  stopping: Stopping
}

/** Has rounds over a table made: when something is signalled in this process, when the next try is due, and once a minute
 * whatever happened. What is tried, and when, stands in the table: a job is no more than a round over it. */
export async function scheduleRounds(
  boss: PgBoss,
  name: string,
  { round, onSignal, log, stopping }: Rounds,
): Promise<void> {
  let worker: string | undefined
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    try {
      await boss.send(name)
      if (worker !== undefined) boss.notifyWorker(worker)
    } catch (error) {
      log.error({ err: error, name }, 'what is due waits for the next round')
    }
  }
  const work = async () => {
    clearTimeout(timer)
    try {
      const ms = await round()
      if (ms === undefined || stopping.ending.aborted) return
      timer = setTimeout(look, Math.min(Math.max(ms, soonest), latest))
    } catch (error) {
      log.error({ err: error, name }, 'what is due could not be looked after')
      throw error
    }
  }
  // One job waits at most: whoever asks for a round while one does has nothing to add.
  await boss.createQueue(name, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 900,
    deleteAfterSeconds: 3600,
  })
  worker = await boss.work(name, { pollingIntervalSeconds: 60 }, work)
  const forget = onSignal(() => void look())
  stopping.ending.addEventListener('abort', () => {
    clearTimeout(timer)
    forget()
  })
  await boss.schedule(name, '* * * * *')
  await look()
}
