import type { ProcedureName, Webhook } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { selectDelivery, selectWebhook } from './queries.ts'

/** A webhook by its id. Throws Refused `webhookNotFound`. */
export async function knownWebhook(db: Db, id: number): Promise<Webhook> {
  const found = await selectWebhook(db, id)
  if (!found) throw new Refused('webhookNotFound', { value: String(id) })
  return found
}

/** A webhook that the actor may manage. Throws Refused `webhookNotFound` or `forbidden`. */
export async function permittedWebhook(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { id }: { id: number },
) {
  const webhook = await knownWebhook(db, id)
  permit(actor, procedure, { municipality: webhook.municipality.code })
  return { actor, webhook, subject: { kind: 'webhook', id, name: webhook.name } }
}

/** The same of a delivery, by its id. */
export async function permittedDelivery(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { id }: { id: number },
) {
  const found = await selectDelivery(db, id)
  if (!found) throw new Refused('webhookNotFound', { value: String(id) })
  return {
    ...(await permittedWebhook(db, actor, procedure, { id: found.webhook })),
    delivery: found.delivery,
  }
}
