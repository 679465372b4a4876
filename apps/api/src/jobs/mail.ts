import type { PgBoss } from 'pg-boss'
import { deliver, type Post, type Stopping } from '../mail/post.ts'
import { releaseClaims } from '../mail/queue-queries.ts'
import { onMail } from '../mail/signal.ts'
import { scheduleRounds } from './rounds.ts'

/** Has mail sent: as soon as it is written in this process, and by rounds besides. `alone`: no other process can be at
 * this database. */
export async function scheduleMail(
  boss: PgBoss,
  post: Post,
  { alone, stopping }: { alone: boolean; stopping: Stopping },
): Promise<void> {
  const { db, log } = post
  if (alone) await releaseClaims(db)
  await scheduleRounds(boss, 'mail', {
    ...{ log, stopping },
    round: () => deliver(post, stopping),
    onSignal: (look) => onMail(db, look),
  })
}
