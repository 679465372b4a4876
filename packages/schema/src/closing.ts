import { z } from 'zod'
import { applicationState } from './application.ts'
import { id } from './kinds.ts'
import { openAssignment } from './person.ts'

export const closingQuestion = z.object({ department: id })

/** What would be left without an owner if a department were closed. */
const closing = z.object({
  assignments: z.array(openAssignment),
  /** Its applications that are not decided yet. */
  applications: z.array(
    openAssignment.omit({ asked: true, answered: true }).extend({ state: applicationState }),
  ),
  /** People (names) whose planned transfer leads there, and the day. */
  transfers: z.array(z.object({ name: z.string(), on: z.iso.date() })),
  /** Posts of it in the order of endorsement. */
  positions: z.array(z.string()),
})
export type Closing = z.infer<typeof closing>
