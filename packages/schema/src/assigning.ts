import { z } from 'zod'
import { answerKey, responseRef } from './response.ts'
import { id, text, version } from './kinds.ts'

/** A row with the department (id) it is given to; null: to nobody. */
const assignedRow = z.object({ key: answerKey, department: id.nullable() })
export type AssignedRow = z.infer<typeof assignedRow>

/** Gives rows to departments, or takes them away. `deadline` and `note`, as typed, go to every department
 * named; left out they stay. */
export const assignRows = responseRef.extend({
  rows: z.array(assignedRow).min(1).max(500),
  deadline: text(40).optional(),
  note: text(1000).optional(),
})
/** `before` says whose the rows were: assigning it again takes the act back. */
const assignedRows = z.object({ before: z.array(assignedRow) })
export type AssignedRows = z.infer<typeof assignedRows>

const ofDepartment = responseRef.extend({ department: id })
/** Input of report; `version` is the assignment's. */
export const assignmentStep = ofDepartment.extend({ version })
/** Gives a department another deadline, as typed; '' for none of its own. */
export const scheduleAssignment = assignmentStep.extend({ deadline: text(40), note: text(1000) })
/** Sends rows back; without a remark only the department itself may, which takes its report back. */
export const returnAssignment = assignmentStep.extend({ remark: text(4000) })
export const remindAssignment = ofDepartment
