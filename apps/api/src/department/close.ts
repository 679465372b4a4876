import type { closeDepartmentInput, Department } from '@renkei/schema'
import type { z } from 'zod'
import { record } from '../audit/queries.ts'
import { transaction } from '../db/transaction.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { Context } from '../trpc.ts'
import { knownDepartment } from './known.ts'
import { closeDepartment as close } from './queries.ts'

/** Closes a department nobody is left in; it keeps its history. Throws Refused `departmentNotFound`,
 * `forbidden`, `stale`, or `fieldsInvalid` (`department`, taken) while people are in it. */
export async function closeDepartment(
  { db, actor }: Context,
  input: z.infer<typeof closeDepartmentInput>,
): Promise<Department> {
  permit(actor, 'department.close', await knownDepartment(db, input.department))
  return transaction(db, async (trx) => {
    const closed = await close(trx, input.department, input.version)
    const after = await knownDepartment(trx, input.department)
    if (!closed && after.version === input.version && after.closedAt === null) {
      throw new Refused('fieldsInvalid', { fields: [{ field: 'department', problem: 'taken' }] })
    }
    if (!closed) throw new Refused('stale', { version: after.version })
    await record(trx, actor, {
      action: 'department.close',
      subject: { kind: 'department', id: after.id, name: after.name },
      after: { closedAt: after.closedAt },
    })
    return after
  })
}
