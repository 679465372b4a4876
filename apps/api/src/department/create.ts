import { checkName, type createDepartmentInput, type Department, foldName } from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import { transaction } from '../db/transaction.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { Context } from '../trpc.ts'
import { knownDepartment } from './known.ts'
import { insertDepartment } from './queries.ts'

/** Opens a department in a municipality, one's own unless it is named. Throws Refused `forbidden` or
 * `fieldsInvalid` (`name`). */
export async function createDepartment(
  { db, actor }: Context,
  input: z.infer<typeof createDepartmentInput>,
): Promise<Department> {
  const municipality = input.municipality ?? actor?.me.municipality?.code ?? null
  permit(actor, 'department.create', { municipality })
  if (municipality === null) throw new Refused('inputInvalid', { parameter: 'municipality' })
  const fields = checkName(input.name)
  if (fields.length > 0) throw new Refused('fieldsInvalid', { fields })
  const name = foldName(input.name)
  return transaction(db, async (trx) => {
    const id = await insertDepartment(trx, municipality, name)
    if (id === undefined) {
      throw new Refused('fieldsInvalid', {
        fields: [{ field: 'name', problem: 'taken', value: name }],
      })
    }
    await record(trx, actor, {
      action: 'department.create',
      subject: { kind: 'department', id, name },
      after: { municipality, name },
    })
    return knownDepartment(trx, id)
  })
}
