import { inquiryLimits, readText, type RemindedInquiry, type remindInquiry } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { Refused } from '../refusal.ts'
import { missingOf } from './remind-missing.ts'
import { insertReminders, selectOutstanding } from './remind-queries.ts'
import { selectProgress, selectResponses } from './status-queries.ts'
import { expectState, permittedInquiry } from './subject.ts'

type Remind = z.infer<typeof remindInquiry>

/** Reminds one municipality that has not submitted, or all of them, naming what is missing. Throws
 * Refused: `stateChanged` when the inquiry is not open or the one municipality has submitted,
 * `inputInvalid` when it was not asked, `fieldsInvalid`. */
export async function remind(db: Db, asking: Actor, input: Remind): Promise<RemindedInquiry> {
  const { id, municipality } = input
  const { inquiry, actor } = await permittedInquiry(db, asking, 'inquiry.remind', id)
  expectState(inquiry, ['open'])
  const note = readNote(input.note)
  return transaction(db, async (trx) => {
    const outstanding = (await selectOutstanding(trx, id)).filter(
      (one) => municipality === undefined || one.municipality === municipality,
    )
    if (municipality !== undefined && outstanding.length === 0) {
      throw await nothingWaitedFor(trx, id, municipality)
    }
    const progress = await selectProgress(trx, id)
    const reminders = outstanding.map(({ municipalityId }) => {
      const missing = missingOf(progress, municipalityId)
      return { municipalityId, due: null, note: note ? `${note}\n${missing}` : missing }
    })
    const by = { person: actor.me.id, departmentId: actor.departmentId, at: new Date() }
    const reminded = await insertReminders(trx, id, by, reminders)
    if (reminded.length === 0) return { reminded }
    await record(trx, actor, {
      action: 'inquiry.remind',
      subject: { kind: 'inquiry', id, name: inquiry.title },
      after: { municipalities: reminded, note: note || null },
    })
    return { reminded }
  })
}

function readNote(typed: string): string {
  const note = readText(typed)
  const limit = inquiryLimits.reason
  if ([...note].length <= limit) return note
  throw new Refused('fieldsInvalid', { fields: [{ field: 'note', problem: 'tooLong', limit }] })
}

async function nothingWaitedFor(db: Db, id: number, municipality: string): Promise<Refused> {
  const found = (await selectResponses(db, id)).find((one) => one.municipality === municipality)
  return found?.submittedAt
    ? new Refused('stateChanged', { value: 'submitted', at: found.submittedAt })
    : new Refused('inputInvalid', { parameter: 'municipality', value: municipality })
}
