import { z } from 'zod'
import { id, version } from './kinds.ts'
import { author } from './person.ts'
import type { Transition } from './transition.ts'

const assignmentState = z.enum(['open', 'reported'])
/** `open` 回答中, `reported` 完了. */
export type AssignmentState = z.infer<typeof assignmentState>

/** What can be done with a department's rows, by the procedure that does it. */
export const assignmentTransitions = {
  schedule: { from: ['open'] },
  remind: { from: ['open'] },
  report: { from: ['open'], to: 'reported' },
  return: { from: ['reported'], to: 'open' },
} as const satisfies Record<string, Transition<AssignmentState>>

/** Days before a department's own deadline on which it is reminded. */
export const assignmentReminderDays = [3, 1] as const

const instant = z.iso.datetime({ offset: true })

/** 庁内照会: the rows of a response that one department of the town hall answers. */
export const assignment = z.object({
  department: z.object({ id, name: z.string() }),
  /** Active people in it: nobody reads what is sent to none. */
  people: z.number().int(),
  /** Its own last day; null where it is the municipality's. */
  deadline: z.iso.date().nullable(),
  /** What whoever assigned said with it. */
  note: z.string(),
  state: assignmentState,
  version,
  /** Why it was sent back last, until it is reported again. */
  remark: z.string().nullable(),
  by: author,
  reportedAt: instant.nullable(),
  reportedBy: author.nullable(),
  remindedOn: z.iso.date().nullable(),
  /** Rows that need an answer, and those that have one. */
  asked: z.number().int(),
  answered: z.number().int(),
  /** Rows written after it was reported. */
  changed: z.number().int(),
})
export type Assignment = z.infer<typeof assignment>

const assignmentWritten = z.object({ state: assignmentState, version })
export type AssignmentWritten = z.infer<typeof assignmentWritten>

/** 庁内照会 that waits for a department, as 自分の仕事 lists it. */
export const assignmentItem = z.object({
  /** The inquiry's. */
  id,
  title: z.string(),
  deadline: z.string(),
  asked: z.number().int(),
  answered: z.number().int(),
  remark: z.string().nullable(),
})
export type AssignmentItem = z.infer<typeof assignmentItem>
