import { checkName, type createApiKeyInput, foldName } from '@renkei/schema'
import type { z } from 'zod'
import { permittedDepartment } from '../department/known.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { knownKey } from './known.ts'
import { insertKey } from './queries.ts'
import { hashOf, newSecret, prefixOf } from './secret.ts'

/** Makes a key for a department, and tells it this once. Throws Refused `departmentNotFound`, `forbidden` or
 * `fieldsInvalid` (`name`, `department`). */
export const createApiKey = action(
  'apiKey.create',
  permittedDepartment,
  async (trx, { actor, department }, input: z.output<typeof createApiKeyInput>) => {
    const fields = checkName(input.name)
    if (fields.length > 0) throw invalid(...fields)
    const secret = newSecret()
    const name = foldName(input.name)
    const scopes = [...new Set(input.scopes)]
    const kept = { ...input, name, scopes, prefix: prefixOf(secret), hash: hashOf(secret) }
    const id = await insertKey(trx, actor, kept)
    if (id === undefined) throw invalid({ field: 'department', problem: 'unknownCode' })
    const key = await knownKey(trx, id)
    const { prefix, expiresAt } = key
    return {
      answer: { key, secret },
      deed: {
        subject: { kind: 'apiKey', id, name },
        after: { department: department.name, scopes, prefix, expiresAt },
      },
    }
  },
)
