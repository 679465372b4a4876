import type { apiKeyInput } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { action } from '../write/action.ts'
import { stateChanged } from '../write/refuse.ts'
import { knownKey, permittedKey } from './known.ts'
import { endKeys } from './queries.ts'

/** Ends a key at once. Throws Refused `apiKeyNotFound`, `forbidden`, or `stateChanged` for one that is ended. */
export const revokeApiKey = action(
  'apiKey.revoke',
  permittedKey,
  async (trx, { actor, key }, { id }: z.infer<typeof apiKeyInput>) => {
    const [ended] = await endKeys(trx, actor, { id })
    if (!ended) throw stateChanged({ version: 0, state: 'revoked' })
    return { answer: await knownKey(trx, id), deed: { before: { prefix: key.prefix } } }
  },
)

/** Ends the keys of a department that is closed, each in the trail. */
export async function revokeKeysOf(trx: Db, actor: Actor, department: number): Promise<void> {
  for (const { id, name } of await endKeys(trx, actor, { department })) {
    await record(trx, actor, { action: 'apiKey.revoke', subject: { kind: 'apiKey', id, name } })
  }
}
