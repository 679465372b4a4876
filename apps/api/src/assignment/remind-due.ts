import { randomUUID } from 'node:crypto'
import { assignmentReminderDays } from '@renkei/schema'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { dueOn, isWorkingDay } from '../inquiry/remind-day.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { type Outstanding, selectOutstanding } from './queries.ts'
import { leftOf } from './remind.ts'
import { noteReminder } from './write-queries.ts'

/** Whether a reminder before a department's own deadline has fallen due by a day (ISO) and was not sent. */
export function isWaiting(
  { setOn, deadline, remindedOn }: Pick<Outstanding, 'setOn' | 'deadline' | 'remindedOn'>,
  on: string,
): boolean {
  if (on > deadline) return false
  return assignmentReminderDays
    .map((days) => dueOn(deadline, days))
    .some((day) => setOn < day && day <= on && (remindedOn === null || remindedOn < day))
}

/** Reminds the departments whose own deadline is near on a day (ISO, in Japan), on working days; safe to run
 * any number of times. Answers how many. */
export async function remindDepartments(db: Db, on: string): Promise<number> {
  if (!isWorkingDay(on)) return 0
  const waiting = (await selectOutstanding(db)).filter((one) => isWaiting(one, on))
  const requestId = randomUUID()
  let count = 0
  for (const one of waiting) count += (await remindOne(db, one, { on, requestId })) ? 1 : 0
  return count
}

const remindOne = (
  db: Db,
  one: Outstanding,
  { on, requestId }: { on: string; requestId: string },
): Promise<boolean> =>
  transaction(db, async (trx) => {
    const { inquiryId, municipalityId, departmentId } = one
    if (!(await noteReminder(trx, one, departmentId, on))) return false
    await insertInquiryMessages(
      trx,
      { departmentId: one.assignedBy },
      {
        kind: 'inquiryRowsReminded',
        inquiryId,
        to: [{ municipalityId, departmentId }],
        aboutMunicipalityId: municipalityId,
        note: leftOf(one),
      },
    )
    await record(
      trx,
      { requestId },
      {
        action: 'assignment.remind',
        subject: { kind: 'response', id: `${inquiryId}/${one.municipality}` },
        after: { department: departmentId, due: true },
      },
    )
    return true
  })
