import {
  type Department,
  type Person,
  type ProcedureName,
  type Role,
  rolesToGive,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { knownDepartment } from '../department/known.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { selectPerson } from './queries.ts'

/** A person by id. Throws Refused `personNotFound`. */
export async function knownPerson(db: Db, id: string): Promise<Person> {
  const found = await selectPerson(db, id)
  if (!found) throw new Refused('personNotFound')
  return found
}

/** Refuses whoever may not manage this person: by the table of permissions, and nobody oneself.
 * Throws Refused `signInRequired` or `forbidden`. */
export function permitManaging(
  actor: Actor | null,
  procedure: ProcedureName,
  person: Person,
): asserts actor is Actor {
  permit(actor, procedure, { municipality: person.municipality?.code ?? null })
  if (person.id === actor.me.id) throw new Refused('forbidden')
}

/** Whether the actor may give this role in this department, null for none; answers the department.
 * Throws Refused `departmentNotFound`, `forbidden`, or `fieldsInvalid` (`role`, `department`). */
export async function givenPost(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { role, department: id }: { role: Role; department: number | null },
): Promise<Department | null> {
  const department = id === null ? null : await knownDepartment(db, id)
  permit(actor, procedure, { municipality: department?.municipality ?? null })
  if (department === null && role !== 'systemAdmin') {
    throw new Refused('fieldsInvalid', { fields: [{ field: 'department', problem: 'required' }] })
  }
  const problem = 'unknownCode'
  if (!rolesToGive(actor.me.role, department).includes(role)) {
    throw new Refused('fieldsInvalid', { fields: [{ field: 'role', problem, value: role }] })
  }
  if (department?.closedAt) {
    throw new Refused('fieldsInvalid', { fields: [{ field: 'department', problem }] })
  }
  return department
}
