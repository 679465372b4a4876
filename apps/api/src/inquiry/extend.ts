import {
  type extendInquiry,
  type FieldError,
  inquiryLimits,
  readDeadline,
  readText,
} from '@renkei/schema'
import type { z } from 'zod'
import { insertInquiryMessages } from '../message/queries.ts'
import { frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { selectRespondents } from './open-queries.ts'
import { expectAllowed, permittedInquiry, update } from './subject.ts'
import { deadlineNote } from './remind-missing.ts'
import {
  clearOwnDeadlines,
  deadlineColumns,
  insertEvent,
  updateOwnDeadline,
} from './write-queries.ts'

type Extend = z.infer<typeof extendInquiry>

/** Moves the deadline of all municipalities, which overtakes earlier own ones, or gives one its own.
 * Throws Refused: `fieldsInvalid`, `stale`, `stateChanged`. */
export const extend = action(
  'inquiry.extend',
  permittedInquiry,
  async (trx, { inquiry, actor }, input: Extend) => {
    expectAllowed(inquiry, 'extend')
    const { id, municipality } = input
    const { deadline, reason } = readMoved(input, municipality !== undefined)
    const { ids } = await frameOf(trx, inquiry)
    const one = municipality === undefined ? undefined : ids.municipalities[municipality]
    if (municipality !== undefined && one === undefined) throw unknown(municipality)
    const at = new Date()
    const moved = one === undefined ? deadlineColumns(deadline) : {}
    const written = await update(trx, actor, 'extend', input, moved)
    if (one === undefined) await clearOwnDeadlines(trx, id, deadline)
    else if (!(await updateOwnDeadline(trx, id, one, { deadline, reason }))) {
      throw unknown(municipality ?? '')
    }
    const concerns = one === undefined ? {} : { municipalityId: one }
    await insertEvent(trx, actor, id, { action: 'extend', note: reason, ...concerns }, at)
    const to = one === undefined ? await selectRespondents(trx, id) : [{ municipalityId: one }]
    const note = [deadlineNote(deadline), reason].filter(Boolean).join('\n')
    await insertInquiryMessages(trx, actor, { kind: 'inquiryExtended', inquiryId: id, to, note })
    return {
      answer: written,
      deed: {
        before: { deadline: inquiry.deadline },
        after: { deadline, municipality: municipality ?? null, reason },
      },
    }
  },
)

const unknown = (municipality: string) =>
  invalid({ field: 'municipality', problem: 'unknownCode', value: municipality })

/** A deadline with its reason, as typed; `isReasoned`: whether there has to be one. Throws Refused `fieldsInvalid`. */
export function readMoved(
  { deadline, reason }: Pick<Extend, 'deadline' | 'reason'>,
  isReasoned: boolean,
) {
  const read = readDeadline(deadline)
  const why = readText(reason)
  const errors: FieldError[] = [...read.errors]
  if (why === '' && isReasoned) {
    errors.push({ field: 'reason', problem: 'required' })
  }
  if ([...why].length > inquiryLimits.reason) {
    errors.push({ field: 'reason', problem: 'tooLong', limit: inquiryLimits.reason })
  }
  if (read.deadline === null || errors.length > 0) throw invalid(...errors)
  return { deadline: read.deadline, reason: why }
}
