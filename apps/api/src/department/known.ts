import type { Department, ProcedureName } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { selectDepartment } from './queries.ts'

/** A department by its id. Throws Refused `departmentNotFound`. */
export async function knownDepartment(db: Db, id: number): Promise<Department> {
  const found = await selectDepartment(db, id)
  if (!found) throw new Refused('departmentNotFound', { value: String(id) })
  return found
}

/** A department that the actor may manage. Throws Refused `departmentNotFound` or `forbidden`. */
export async function permittedDepartment(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { department: id }: { department: number },
) {
  const department = await knownDepartment(db, id)
  permit(actor, procedure, department)
  return { department, actor, subject: { kind: 'department', id, name: department.name } }
}
