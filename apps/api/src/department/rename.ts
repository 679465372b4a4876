import { checkName, foldName, type renameDepartmentInput } from '@renkei/schema'
import type { z } from 'zod'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { knownDepartment, permittedDepartment } from './known.ts'
import { nameIsTaken, renameDepartment as rename } from './queries.ts'

/** Renames a department. Throws Refused `departmentNotFound`, `forbidden`, `fieldsInvalid` (`name`) or
 * `stale`. */
export const renameDepartment = action(
  'department.rename',
  permittedDepartment,
  async (trx, { department, subject }, input: z.infer<typeof renameDepartmentInput>) => {
    const fields = checkName(input.name)
    if (fields.length > 0) throw invalid(...fields)
    const { id } = department
    const name = foldName(input.name)
    if (await nameIsTaken(trx, id, name)) {
      throw invalid({ field: 'name', problem: 'taken', value: name })
    }
    const renamed = await rename(trx, { id, version: input.version }, name)
    const after = await knownDepartment(trx, id)
    if (!renamed) throw stale(after)
    return {
      answer: after,
      deed: { subject: { ...subject, name }, before: { name: department.name }, after: { name } },
    }
  },
)
