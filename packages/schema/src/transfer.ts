import { z } from 'zod'
import type { FieldError } from './error.ts'
import { id, line, typed, version } from './kinds.ts'
import { deadlineTime, readDeadline } from './deadline.ts'
import { role } from './person.ts'

/** `planned` 予定, `done` 実施済み, `calledOff` 取消し, `failed`: it could not be done, and `problem` says why. */
const transferState = z.enum(['planned', 'done', 'calledOff', 'failed'])

/** Why a planned transfer could not be done on its day. */
const transferProblem = z.enum(['departmentClosed', 'deactivated'])
export type TransferProblem = z.infer<typeof transferProblem>

/** 人事異動: what becomes of somebody at the beginning of a day. */
const transfer = z.object({
  id: z.number().int(),
  version: z.number().int(),
  person: z.object({ id: z.string(), name: z.string() }),
  /** ISO day, in Japan. */
  on: z.iso.date(),
  /** They stop working with the registry; the post below is the one they had. */
  leaves: z.boolean(),
  department: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  role,
  position: z.string(),
  state: transferState,
  problem: transferProblem.nullable(),
  plannedAt: z.iso.datetime({ offset: true }),
  plannedBy: z.string(),
})
export type Transfer = z.infer<typeof transfer>

/** A transfer, and the municipality (code) of whoever it is of, which manages it. */
export type TransferRow = Transfer & { municipality: string | null }

/** `on` as typed: 4月1日, 令和９年４月１日, 2027-04-01. */
export const planTransferInput = z.object({
  person: line(100),
  on: typed(2000),
  leaves: z.boolean(),
  department: id.nullable(),
  role,
  position: typed(2000).default(''),
})
export const transferInput = z.object({ id, version })

/** Reads the day of a transfer as typed; today (ISO, in Japan) or later, without a time. */
export function readTransferDay(
  typedDay: string,
  now = new Date(),
): { on: string; errors: [] } | { on: null; errors: FieldError[] } {
  const read = readDeadline(typedDay, now)
  if (read.deadline !== null && deadlineTime(read.deadline) === null) {
    return { on: read.deadline, errors: [] }
  }
  const errors: FieldError[] =
    read.deadline === null
      ? read.errors
      : [{ field: 'on', problem: 'notDate', value: typedDay.slice(0, 40) }]
  return { on: null, errors: errors.map((error) => ({ ...error, field: 'on' })) }
}
