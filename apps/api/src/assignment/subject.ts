import {
  type AssignmentState,
  type AssignmentWritten,
  assignmentTransitions as transitions,
  formatDeadline,
  inquiryLimits,
  type FieldError,
  readDeadline,
  readText,
  deadlineDay,
} from '@renkei/schema'
import type { UpdateObject } from 'kysely'
import type { Database, Db } from '../db/schema.ts'
import { invalid, overtaken } from '../write/refuse.ts'
import { type Place, selectAssignment } from './queries.ts'
import { updateAssignment } from './write-queries.ts'

/** A department's assignment. Throws Refused: `fieldsInvalid` where it has none. */
export async function knownAssignment(db: Db, place: Place, department: number) {
  const found = await selectAssignment(db, place, department)
  if (!found) throw unknownDepartment(department)
  return found
}

export const unknownDepartment = (department: number) =>
  invalid({ field: 'department', problem: 'unknownCode', value: String(department) })

/** Writes an assignment over the version read as a transition allows. Throws Refused: `fieldsInvalid`,
 * `stale`, `stateChanged`. */
export async function update(
  trx: Db,
  transition: keyof typeof transitions,
  place: Place,
  read: { department: number; version: number },
  set: UpdateObject<Database, 'assignment'>,
): Promise<AssignmentWritten> {
  const from: readonly AssignmentState[] = transitions[transition].from
  const written = await updateAssignment(trx, place, read, from, set)
  if (written) return written
  throw overtaken(await knownAssignment(trx, place, read.department), from)
}

/** Reads a department's deadline, '' for none of its own, and what is said with it; both as typed. It is a day,
 * not after the municipality's own deadline. Throws Refused: `fieldsInvalid`. */
export function readAsked(
  typed: { deadline?: string | undefined; note?: string | undefined },
  until: string,
): { deadline: string | null | undefined; note: string | undefined } {
  const errors: FieldError[] = []
  const note = typed.note === undefined ? undefined : readText(typed.note)
  const limit = inquiryLimits.reason
  if (note !== undefined && [...note].length > limit) {
    errors.push({ field: 'note', problem: 'tooLong', limit })
  }
  let deadline: string | null | undefined
  if (typed.deadline !== undefined) {
    const isNone = readText(typed.deadline) === ''
    const read = isNone ? null : readDeadline(typed.deadline)
    errors.push(...(read?.errors ?? []))
    deadline = read?.deadline ? deadlineDay(read.deadline) : null
    if (deadline && deadline > deadlineDay(until)) {
      errors.push({
        field: 'deadline',
        problem: 'afterDeadline',
        value: formatDeadline(until, 'ja'),
      })
    }
  }
  if (errors.length > 0) throw invalid(...errors)
  return { deadline, note }
}
