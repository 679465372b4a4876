import { checkName, type Department, foldName, type renameDepartmentInput } from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import { transaction } from '../db/transaction.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { Context } from '../trpc.ts'
import { knownDepartment } from './known.ts'
import { nameIsTaken, renameDepartment as rename } from './queries.ts'

/** Renames a department. Throws Refused `departmentNotFound`, `forbidden`, `fieldsInvalid` (`name`) or
 * `stale`. */
export async function renameDepartment(
  { db, actor }: Context,
  input: z.infer<typeof renameDepartmentInput>,
): Promise<Department> {
  const before = await knownDepartment(db, input.department)
  permit(actor, 'department.rename', before)
  const fields = checkName(input.name)
  if (fields.length > 0) throw new Refused('fieldsInvalid', { fields })
  const name = foldName(input.name)
  return transaction(db, async (trx) => {
    if (await nameIsTaken(trx, before.id, name)) {
      throw new Refused('fieldsInvalid', {
        fields: [{ field: 'name', problem: 'taken', value: name }],
      })
    }
    const renamed = await rename(trx, before.id, input.version, name)
    const after = await knownDepartment(trx, before.id)
    if (!renamed) throw new Refused('stale', { version: after.version })
    await record(trx, actor, {
      action: 'department.rename',
      subject: { kind: 'department', id: before.id, name },
      before: { name: before.name },
      after: { name },
    })
    return after
  })
}
