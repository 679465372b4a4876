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
import { invalid, stale } from '../write/refuse.ts'
import { selectPerson } from './queries.ts'

/** A person by id. Throws Refused `personNotFound`. */
export async function knownPerson(db: Db, id: string): Promise<Person> {
  const found = await selectPerson(db, id)
  if (!found) throw new Refused('personNotFound')
  return found
}

/** A person after a write that succeeded or not. Throws Refused `stale` when it did not. */
export async function written(db: Db, id: string, succeeded: boolean): Promise<Person> {
  const person = await knownPerson(db, id)
  if (!succeeded) throw stale({ version: person.version })
  return person
}

/** A person whom the actor may manage, by the table of permissions; nobody manages oneself. Throws
 * Refused `personNotFound`, `signInRequired` or `forbidden`. */
export async function permittedPerson(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { person: id }: { person: string },
) {
  const person = await knownPerson(db, id)
  permit(actor, procedure, { municipality: person.municipality?.code ?? null })
  if (id === actor.me.id) throw new Refused('forbidden')
  return { person, actor, subject: { kind: 'person', id, name: person.name } }
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
    throw invalid({ field: 'department', problem: 'required' })
  }
  const problem = 'unknownCode'
  if (!rolesToGive(actor.me.role, department).includes(role)) {
    throw invalid({ field: 'role', problem, value: role })
  }
  if (department?.closedAt) throw invalid({ field: 'department', problem })
  return department
}
