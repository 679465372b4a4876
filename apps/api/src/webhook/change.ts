import type { webhookInput } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import type { SessionSettings } from '../session/settings.ts'
import { action } from '../write/action.ts'
import { stateChanged } from '../write/refuse.ts'
import { shownAddress } from './create.ts'
import { knownWebhook, permittedDelivery, permittedWebhook } from './known.ts'
import { deleteWebhook, pauseOf, tellAgain, updateSecret, updateState } from './queries.ts'
import { newSecret, sealSecret } from './secret.ts'
import { signalWebhooks } from './signal.ts'

type Input = z.infer<typeof webhookInput>

/** Makes another secret, told this once; for a day what is sent is signed by both. Throws Refused `webhookNotFound` or `forbidden`,
 * as all below. */
export const renewWebhook = action(
  'webhook.renew',
  permittedWebhook,
  async (trx, _, { id }: Input, { secret: sealing }: Pick<SessionSettings, 'secret'>) => {
    const secret = newSecret()
    await updateSecret(trx, id, await sealSecret(sealing, secret))
    return { answer: { webhook: await knownWebhook(trx, id), secret }, deed: {} }
  },
)

/** Tells it nothing for a while. Throws Refused `stateChanged` where it is told nothing already. */
export const pauseWebhook = action(
  'webhook.pause',
  permittedWebhook,
  async (trx, { webhook: { state } }, { id }: Input) => {
    if (state === 'disabled' || !(await updateState(trx, id, 'paused')))
      throw stateChanged({ version: 0, state })
    return { answer: await knownWebhook(trx, id), deed: {} }
  },
)

/** Tells the webhooks of a department that is closed nothing more, each in the trail. */
export async function pauseWebhooksOf(trx: Db, actor: Actor, department: number): Promise<void> {
  for (const { id, name } of await pauseOf(trx, department)) {
    await record(trx, actor, { action: 'webhook.pause', subject: { kind: 'webhook', id, name } })
  }
}

/** Tells it again, what came meanwhile first. Throws Refused `stateChanged` where it is told already, or its department is
 * closed. */
export const resumeWebhook = action(
  'webhook.resume',
  permittedWebhook,
  async (trx, { webhook: { state } }, { id }: Input) => {
    if (!(await updateState(trx, id, 'active'))) throw stateChanged({ version: 0, state })
    signalWebhooks(trx)
    return { answer: await knownWebhook(trx, id), deed: { before: { state } } }
  },
)

/** Ends it, with what it was to be told. */
export const removeWebhook = action(
  'webhook.remove',
  permittedWebhook,
  async (trx, { webhook }, { id }: Input) => {
    if (!(await deleteWebhook(trx, id))) throw new Refused('webhookNotFound', { value: String(id) })
    return { answer: webhook, deed: { before: { url: shownAddress(webhook.url) } } }
  },
)

/** Has it told something once more, by the id its receiver may know. Throws Refused `stateChanged` while it is told
 * nothing, or just being told this. */
export const replayDelivery = action(
  'webhook.replay',
  permittedDelivery,
  async (trx, { webhook: { state }, delivery }, { id }: Input) => {
    if (state !== 'active' || !(await tellAgain(trx, id))) throw stateChanged({ version: 0, state })
    signalWebhooks(trx)
    return { answer: delivery, deed: { after: { event: delivery.event } } }
  },
)
