import { inquiryLimits, readText, type RemindedInquiry, type remindInquiry } from '@renkei/schema'
import type { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { selectReach } from '../message/reach-queries.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { missingOf } from './remind-missing.ts'
import { insertReminders, selectOutstanding } from './remind-queries.ts'
import { selectProgress, selectResponses } from './status-queries.ts'
import { expectAllowed, permittedInquiry } from './subject.ts'

/** Reminds one municipality that has not submitted, or all of them, naming what is missing; none where
 * nobody could read it, which the answer tells. Throws
 * Refused: `stateChanged` when the inquiry is not open or the one municipality has submitted,
 * `inputInvalid` when it was not asked, `fieldsInvalid`. */
export const remind = action(
  'inquiry.remind',
  permittedInquiry,
  async (trx, { inquiry, actor }, input: z.infer<typeof remindInquiry>) => {
    expectAllowed(inquiry, 'remind')
    const { id, municipality } = input
    const note = readNote(input.note)
    const outstanding = (await selectOutstanding(trx, id)).filter(
      (one) => municipality === undefined || one.municipality === municipality,
    )
    if (municipality !== undefined && outstanding.length === 0) {
      throw await nothingWaitedFor(trx, id, municipality)
    }
    const progress = await selectProgress(trx, id)
    const reminders = outstanding.map(({ municipalityId, until }) => {
      const missing = missingOf(progress, municipalityId, until)
      return { municipalityId, due: null, note: note ? `${note}\n${missing}` : missing }
    })
    const by = { person: actor.me.id, departmentId: actor.departmentId, at: new Date() }
    const municipalities = await insertReminders(trx, id, by, reminders)
    const answer: RemindedInquiry = {
      reminded: (await selectReach(trx, inquiry.region)).filter((one) =>
        municipalities.includes(one.municipality),
      ),
      nobody: outstanding
        .map((one) => one.municipality)
        .filter((code) => !municipalities.includes(code)),
    }
    if (municipalities.length === 0) return { answer }
    return { answer, deed: { after: { municipalities, note: note || null } } }
  },
)

function readNote(typed: string): string {
  const note = readText(typed)
  const limit = inquiryLimits.reason
  if ([...note].length <= limit) return note
  throw invalid({ field: 'note', problem: 'tooLong', limit })
}

async function nothingWaitedFor(db: Db, id: number, municipality: string): Promise<Refused> {
  const found = (await selectResponses(db, id)).find((one) => one.municipality === municipality)
  return found?.submittedAt
    ? new Refused('stateChanged', { value: 'submitted', at: found.submittedAt })
    : new Refused('inputInvalid', { parameter: 'municipality', value: municipality })
}
