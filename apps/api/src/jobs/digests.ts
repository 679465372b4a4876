import type { PgBoss } from 'pg-boss'
import type { Post } from '../mail/post.ts'
import { sendDigests } from '../subscription/digest.ts'

const digests = 'digests'

// Seconds: tried again for some three hours.
const retries = { retryLimit: 7, retryDelay: 90, retryBackoff: true }

/** Has digests mailed every morning once the day's reminders are written, and now: a server that stood still in the
 * morning makes up for it. */
export async function scheduleDigests(boss: PgBoss, post: Post): Promise<void> {
  const { log } = post
  await boss.createQueue(digests, { ...retries, expireInSeconds: 1800 })
  await boss.schedule(digests, '45 8 * * *', null, { tz: 'Asia/Tokyo' })
  await boss.send(digests)
  await boss.work(digests, { pollingIntervalSeconds: 60 }, async () => {
    // Nothing is told to nobody: what is gathered waits until mail is configured.
    if (!post.carrier) return
    try {
      const sent = await sendDigests(post, new Date())
      if (sent > 0) log.info({ sent }, 'digests')
    } catch (error) {
      log.error({ err: error }, 'digests could not be written')
      throw error
    }
  })
}
