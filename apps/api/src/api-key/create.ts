import { checkName, type createApiKeyInput, type FieldError, foldName } from '@renkei/schema'
import type { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { permittedDepartment } from '../department/known.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { knownKey } from './known.ts'
import { insertKey, isCoreOf } from './queries.ts'
import { hashOf, newSecret, prefixOf } from './secret.ts'

/** Makes a key for a department, and tells it this once. Throws Refused `departmentNotFound`, `forbidden` or
 * `fieldsInvalid` (`name`, `department`, `region`). */
export const createApiKey = action(
  'apiKey.create',
  permittedDepartment,
  async (trx, { actor, department }, input: z.output<typeof createApiKeyInput>) => {
    const fields = [...checkName(input.name), ...(await regionProblems(trx, input))]
    if (fields.length > 0) throw invalid(...fields)
    const secret = newSecret()
    const name = foldName(input.name)
    const scopes = [...new Set(input.scopes)]
    const kept = { ...input, name, scopes, prefix: prefixOf(secret), hash: hashOf(secret) }
    const id = await insertKey(trx, actor, kept)
    if (id === undefined) throw invalid({ field: 'department', problem: 'unknownCode' })
    const key = await knownKey(trx, id)
    const { prefix, region, expiresAt } = key
    return {
      answer: { key, secret },
      deed: {
        subject: { kind: 'apiKey', id, name },
        after: { department: department.name, scopes, region, prefix, expiresAt },
      },
    }
  },
)

/** A region is administered for its core city, by a key that has this scope, and is named by no other. */
async function regionProblems(
  db: Db,
  { department, scopes, region }: z.output<typeof createApiKeyInput>,
): Promise<FieldError[]> {
  if (!scopes.includes('administration'))
    return region === undefined ? [] : [{ field: 'region', problem: 'unknownCode', value: region }]
  if (region === undefined) return [{ field: 'region', problem: 'required' }]
  const isCore = await isCoreOf(db, department, region)
  return isCore ? [] : [{ field: 'region', problem: 'unknownCode', value: region }]
}
