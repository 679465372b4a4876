import { randomUUID } from 'node:crypto'
import { reminderDays } from '@renkei/schema'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { dueOn, isWorkingDay } from './remind-day.ts'
import { missingOf } from './remind-missing.ts'
import { insertReminders, type Outstanding, selectOutstanding } from './remind-queries.ts'
import { selectProgress } from './status-queries.ts'

/** Whom an inquiry (id) reminded by itself: codes of municipalities. */
export type Reminded = { inquiry: number; municipalities: string[] }

/** The reminder (days before the deadline) that a response waits for on a day: the latest that has
 * fallen due since the deadline was set, unless it was sent or the deadline is over. After days on
 * which nothing ran, one reminder makes up for all that were missed. */
export function waitingReminder(
  { setOn, deadline, reminded }: Pick<Outstanding, 'setOn' | 'deadline' | 'reminded'>,
  on: string,
): number | undefined {
  if (on > deadline) return undefined
  const due = reminderDays.filter((days) => {
    const day = dueOn(deadline, days)
    return setOn < day && day <= on
  })
  const latest = due.length === 0 ? undefined : Math.min(...due)
  return latest === undefined || reminded.includes(latest) ? undefined : latest
}

/** Sends the reminders that have fallen due by a day (ISO, in Japan), on working days only; safe to
 * run any number of times, and on several servers. */
export async function remindDue(db: Db, on: string): Promise<Reminded[]> {
  if (!isWorkingDay(on)) return []
  const waiting = (await selectOutstanding(db)).flatMap((outstanding) => {
    const daysBefore = waitingReminder(outstanding, on)
    return daysBefore === undefined ? [] : [{ ...outstanding, daysBefore }]
  })
  const requestId = randomUUID()
  const sent: Reminded[] = []
  for (const ofOne of Map.groupBy(waiting, ({ inquiryId }) => inquiryId).values()) {
    const municipalities = await remindAll(db, ofOne, requestId)
    const [first] = ofOne
    if (first && municipalities.length > 0) sent.push({ inquiry: first.inquiryId, municipalities })
  }
  return sent
}

async function remindAll(
  db: Db,
  waiting: (Outstanding & { daysBefore: number })[],
  requestId: string,
): Promise<string[]> {
  const [first] = waiting
  if (!first) return []
  const { inquiryId: id, title, departmentId } = first
  return transaction(db, async (trx) => {
    const progress = await selectProgress(trx, id)
    const reminders = waiting.map(({ municipalityId, daysBefore, deadline, until }) => ({
      municipalityId,
      due: { daysBefore, deadline },
      note: missingOf(progress, municipalityId, until),
    }))
    const by = { person: null, departmentId, at: new Date() }
    const municipalities = await insertReminders(trx, id, by, reminders)
    if (municipalities.length > 0) {
      await record(
        trx,
        { requestId },
        {
          action: 'inquiry.remind',
          subject: { kind: 'inquiry', id, name: title },
          after: { municipalities, due: true },
        },
      )
    }
    return municipalities
  })
}
