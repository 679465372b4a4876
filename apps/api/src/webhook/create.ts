import {
  checkName,
  type createWebhookInput,
  type FieldError,
  foldName,
  type MadeWebhook,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { selectEnd } from '../change/entry-queries.ts'
import type { Db } from '../db/schema.ts'
import { permittedDepartment } from '../department/known.ts'
import type { SessionSettings } from '../session/settings.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { AddressRefused, checkUrlNow, type WebhookSettings } from './address.ts'
import { knownWebhook } from './known.ts'
import { insertWebhook } from './queries.ts'
import { newSecret, sealSecret } from './secret.ts'

const longestUrl = 2000

async function checkAddress(typed: string, settings: WebhookSettings): Promise<FieldError[]> {
  if (typed === '') return [{ field: 'url', problem: 'required' }]
  const wrong = (problem: AddressRefused['problem']): FieldError[] => [
    { field: 'url', problem, value: typed.slice(0, 100) },
  ]
  const url = URL.parse(typed)
  if (!url || typed.length > longestUrl) return wrong('notAddress')
  try {
    await checkUrlNow(url, settings)
    return []
  } catch (error) {
    return wrong(error instanceof AddressRefused ? error.problem : 'notAddress')
  }
}

/** An address without what in it may open a door. */
export const shownAddress = (address: string): string => {
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname}`
}

type Input = z.output<typeof createWebhookInput>
type Means = Pick<SessionSettings, 'secret' | 'webhooks'>

const write = action(
  'webhook.create',
  permittedDepartment,
  async (trx, { actor, department }, input: Input, { secret: sealing }: Means) => {
    const url = input.url.trim()
    const secret = newSecret()
    const name = foldName(input.name)
    const kinds = [...new Set(input.kinds)]
    const sealed = await sealSecret(sealing, secret)
    const { last: cursor } = await selectEnd(trx)
    const id = await insertWebhook(trx, actor, { ...input, name, url, kinds, sealed, cursor })
    if (id === undefined) throw invalid({ field: 'department', problem: 'unknownCode' })
    return {
      answer: { webhook: await knownWebhook(trx, id), secret },
      deed: {
        subject: { kind: 'webhook', id, name },
        after: { department: department.name, url: shownAddress(url), kinds },
      },
    }
  },
)

/** Has a program told for a department what changes from now on; the secret that signs is told this once. Throws Refused
 * `departmentNotFound`, `forbidden` or `fieldsInvalid` (`name`, `url`, `department`). */
export async function createWebhook(
  db: Db,
  actor: Actor | null,
  input: Input,
  means: Means,
): Promise<MadeWebhook> {
  await permittedDepartment(db, actor, 'webhook.create', input)
  // Names are looked up before the transaction, which nobody else should have to wait for.
  const address = await checkAddress(input.url.trim(), means.webhooks)
  const fields = [...checkName(input.name), ...address]
  if (fields.length > 0) throw invalid(...fields)
  return write(db, actor, input, means)
}
