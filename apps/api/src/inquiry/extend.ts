import {
  type extendInquiry,
  type FieldError,
  formatDate,
  inquiryLimits,
  type InquiryWritten,
  readDeadline,
  readText,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import { frameOf } from '../vision/frame.ts'
import { selectRespondents } from './open-queries.ts'
import { expectState, permittedInquiry, settled } from './subject.ts'
import {
  claimInquiry,
  clearOwnDeadlines,
  insertEvent,
  updateDeadline,
  updateOwnDeadline,
} from './write-queries.ts'

type Extend = z.infer<typeof extendInquiry>

/** Moves the deadline of all municipalities, which overtakes earlier own ones, or gives one its own.
 * Throws Refused: `fieldsInvalid`, `stale`, `stateChanged`. */
export async function extend(db: Db, asking: Actor, input: Extend): Promise<InquiryWritten> {
  const { id, version, municipality } = input
  const { inquiry, actor } = await permittedInquiry(db, asking, 'inquiry.extend', id)
  expectState(inquiry, ['open'])
  const { deadline, reason } = readExtension(input)
  const { ids } = await frameOf(db, inquiry)
  const one = municipality === undefined ? undefined : ids.municipalities[municipality]
  if (municipality !== undefined && one === undefined) throw unknown(municipality)
  const at = new Date()
  return transaction(db, async (trx) => {
    const expected = { id, version, from: ['open'] as const }
    const moved =
      one === undefined
        ? await updateDeadline(trx, actor, expected, deadline)
        : await claimInquiry(trx, actor, expected)
    const written = await settled(trx, expected, moved)
    if (one === undefined) await clearOwnDeadlines(trx, id, deadline)
    else if (!(await updateOwnDeadline(trx, id, one, { deadline, reason }))) {
      throw unknown(municipality ?? '')
    }
    const concerns = one === undefined ? {} : { municipalityId: one }
    await insertEvent(trx, actor, id, { action: 'extend', note: reason, ...concerns }, at)
    const to = one === undefined ? await selectRespondents(trx, id) : [{ municipalityId: one }]
    const note = [formatDate(deadline, 'ja'), reason].filter(Boolean).join('\n')
    await insertInquiryMessages(trx, actor, { kind: 'inquiryExtended', inquiryId: id, to, note })
    await record(trx, actor, {
      action: 'inquiry.extend',
      subject: { kind: 'inquiry', id, name: inquiry.title },
      before: { deadline: inquiry.deadline },
      after: { deadline, municipality: municipality ?? null, reason },
    })
    return written
  })
}

const unknown = (municipality: string) =>
  new Refused('fieldsInvalid', {
    fields: [{ field: 'municipality', problem: 'unknownCode', value: municipality }],
  })

function readExtension({ deadline, reason, municipality }: Extend) {
  const read = readDeadline(deadline, today())
  const why = readText(reason)
  const errors: FieldError[] = [...read.errors]
  if (why === '' && municipality !== undefined) {
    errors.push({ field: 'reason', problem: 'required' })
  }
  if ([...why].length > inquiryLimits.reason) {
    errors.push({ field: 'reason', problem: 'tooLong', limit: inquiryLimits.reason })
  }
  if (read.date === null || errors.length > 0)
    throw new Refused('fieldsInvalid', { fields: errors })
  return { deadline: read.date, reason: why }
}
