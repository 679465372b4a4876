import type { ListedDelivery } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { entriesByCursor } from '../change/entry-queries.ts'
import { eventsOf } from '../change/feed.ts'
import type { Db } from '../db/schema.ts'
import { shownTo } from '../region/hidden.ts'
import { selectDeliveries } from './queries.ts'

/** The newest of a webhook, each with what it tells of, as far as the actor may see it. */
export async function listDeliveries(
  db: Db,
  actor: Actor | null,
  webhook: number,
): Promise<ListedDelivery[]> {
  const deliveries = await selectDeliveries(db, webhook)
  const told = deliveries.map(({ event }) => event)
  const entries = await entriesByCursor(db, told, shownTo(actor?.me ?? null))
  const events = new Map((await eventsOf(db, entries)).map((event) => [event.id, event]))
  return deliveries.map((delivery) => {
    const event = events.get(delivery.event)
    if (!event) return { ...delivery, about: null }
    const { change, path } = event
    return { ...delivery, about: { kind: change.kind, title: change.title, path } }
  })
}
