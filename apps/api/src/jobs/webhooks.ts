import type { PgBoss } from 'pg-boss'
import { watchChanges } from '../change/watch.ts'
import type { Stopping } from '../mail/post.ts'
import { deliverWebhooks, type Means } from '../webhook/deliver.ts'
import { releaseDeliveries } from '../webhook/delivery-queries.ts'
import { onWebhooks } from '../webhook/signal.ts'
import { scheduleRounds } from './rounds.ts'

/** Has webhooks told: as soon as something changed, or somebody wants it told again, and by rounds besides. */
export async function scheduleWebhooks(
  boss: PgBoss,
  means: Means,
  { alone, stopping }: { alone: boolean; stopping: Stopping },
): Promise<void> {
  const { db, log } = means
  if (alone) await releaseDeliveries(db)
  await scheduleRounds(boss, 'webhooks', {
    ...{ log, stopping },
    round: () => deliverWebhooks(means, stopping),
    onSignal: (look) => {
      const leave = watchChanges(db).join((woken) => woken === 'more' && look())
      const forget = onWebhooks(db, look)
      return () => {
        leave()
        forget()
      }
    },
  })
}
