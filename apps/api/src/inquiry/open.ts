import type { inquiryStep, InquiryWritten } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import { insertAsked, selectRespondents } from './open-queries.ts'
import { expectState, permittedInquiry, settled } from './subject.ts'
import { insertEvent, updateState } from './write-queries.ts'

/** Asks every municipality of the region. Throws Refused: `fieldsInvalid` when the deadline went by
 * while the inquiry was prepared, `stale`, `stateChanged`. */
export async function open(
  db: Db,
  asking: Actor,
  { id, version }: z.infer<typeof inquiryStep>,
): Promise<InquiryWritten> {
  const { inquiry, actor } = await permittedInquiry(db, asking, 'inquiry.open', id)
  expectState(inquiry, ['prepared'])
  const { deadline } = inquiry
  if (deadline < today()) {
    const fields = [{ field: 'deadline', problem: 'inPast' as const, value: deadline }]
    throw new Refused('fieldsInvalid', { fields })
  }
  const at = new Date()
  return transaction(db, async (trx) => {
    const expected = { id, version, from: ['prepared'] as const }
    const moved = await updateState(trx, actor, expected, 'open', at)
    const written = await settled(trx, expected, moved)
    const asked = await insertAsked(trx, inquiry)
    await insertEvent(trx, actor, id, { action: 'open' }, at)
    const all = await selectRespondents(trx, id)
    const to = all.filter(({ municipalityId }) => municipalityId !== actor.municipalityId)
    await insertInquiryMessages(trx, actor, { kind: 'inquiryOpened', inquiryId: id, to })
    await record(trx, actor, {
      action: 'inquiry.open',
      subject: { kind: 'inquiry', id, name: inquiry.title },
      after: { ...asked, deadline },
    })
    return written
  })
}
