import type { TransferProblem, TransferRow } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { insertTransferMessage } from '../message/queries.ts'
import { knownPerson } from '../person/known.ts'
import { updateActive, updatePost } from '../person/queries.ts'
import { endSessions } from '../session/queries.ts'
import { selectDepartment } from '../department/queries.ts'
import { settle } from './queries.ts'

/** Does what was planned, unless somebody settled it meanwhile: the post of the plan, or out. What stands in
 * its way by now is kept with it. `by` is whoever planned it for today; the registry itself on its day. */
export async function carryOut(
  db: Db,
  transfer: TransferRow,
  by: Actor | { me?: never; requestId: string },
): Promise<boolean> {
  const { id, version, leaves, role, position, department, on, plannedBy } = transfer
  const person = await knownPerson(db, transfer.person.id)
  const problem = await problemOf(db, transfer, person.deactivatedAt !== null)
  if (!(await settle(db, { id, version }, problem ? 'failed' : 'done', problem))) return false
  if (problem) {
    await insertTransferMessage(db, id)
    return true
  }
  const read = { id: person.id, version: person.version }
  if (leaves) {
    await updateActive(db, read, false)
    await endSessions(db, person.id)
  } else {
    await updatePost(db, read, { role, position, departmentId: department?.id ?? null })
  }
  const before = { role: person.role, position: person.position, department: person.department }
  await record(db, by, {
    action: leaves ? 'person.deactivate' : 'person.move',
    subject: { kind: 'person', id: person.id, name: person.name },
    before,
    after: { ...(leaves ? {} : { role, position, department }), on, plannedBy },
  })
  return true
}

async function problemOf(
  db: Db,
  { leaves, department }: TransferRow,
  isDeactivated: boolean,
): Promise<TransferProblem | null> {
  if (isDeactivated) return 'deactivated'
  if (leaves || department === null) return null
  const target = await selectDepartment(db, department.id)
  return target?.closedAt === null ? null : 'departmentClosed'
}
