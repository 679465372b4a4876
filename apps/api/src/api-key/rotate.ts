import type { rotateApiKeyInput } from '@renkei/schema'
import type { z } from 'zod'
import { action } from '../write/action.ts'
import { stale, stateChanged } from '../write/refuse.ts'
import { knownKey, permittedKey } from './known.ts'
import { replaceSecret } from './queries.ts'
import { hashOf, newSecret, prefixOf } from './secret.ts'

/** Gives a key another secret, told this once, and a new end; what it was is good for some days more, so that programs
 * change over without a gap. Throws Refused `apiKeyNotFound`, `forbidden`, `stateChanged` for one that can no longer be
 * used, or `stale` where somebody else was first. */
export const rotateApiKey = action(
  'apiKey.rotate',
  permittedKey,
  async (trx, _found, { id, prefix: read, months, days }: z.output<typeof rotateApiKeyInput>) => {
    const secret = newSecret()
    const next = { prefix: prefixOf(secret), hash: hashOf(secret), months, days }
    const isReplaced = await replaceSecret(trx, { id, read }, next)
    const key = await knownKey(trx, id)
    if (!isReplaced) {
      if (key.state !== 'active') throw stateChanged({ version: 0, state: key.state })
      throw stale({ version: 0 })
    }
    const { prefix, expiresAt, former } = key
    return {
      answer: { key, secret },
      deed: {
        before: { prefix: read },
        after: { prefix, expiresAt, formerUntil: former?.until ?? null },
      },
    }
  },
)
