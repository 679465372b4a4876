import type { closeDepartmentInput } from '@renkei/schema'
import type { z } from 'zod'
import { revokeKeysOf } from '../api-key/revoke.ts'
import { pauseWebhooksOf } from '../webhook/change.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { knownDepartment, permittedDepartment } from './known.ts'
import { closeDepartment as close } from './queries.ts'

/** Closes a department nobody is left in, ends its keys and pauses its webhooks; it keeps its history. Throws Refused `departmentNotFound`,
 * `forbidden`, `stale`, or `fieldsInvalid` (`department`, taken) while people are in it. */
export const closeDepartment = action(
  'department.close',
  permittedDepartment,
  async (trx, { actor }, { department: id, version }: z.infer<typeof closeDepartmentInput>) => {
    const closed = await close(trx, { id, version })
    const after = await knownDepartment(trx, id)
    const { closedAt } = after
    if (!closed && after.version === version && closedAt === null) {
      throw invalid({ field: 'department', problem: 'taken' })
    }
    if (!closed) throw stale(after)
    await revokeKeysOf(trx, actor, id)
    await pauseWebhooksOf(trx, actor, id)
    return { answer: after, deed: { after: { closedAt } } }
  },
)
