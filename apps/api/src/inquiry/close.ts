import type { inquiryStep, InquiryWritten } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { selectRespondents } from './open-queries.ts'
import { permittedInquiry, settled } from './subject.ts'
import { insertEvent, updateState } from './write-queries.ts'

type Step = z.infer<typeof inquiryStep>

/** Takes no more answers. Throws Refused: `stale`, `stateChanged`. */
export const close = (db: Db, asking: Actor, step: Step): Promise<InquiryWritten> =>
  move(db, asking, step, 'close')

/** Takes answers again, after an inquiry was closed too early. Throws Refused: `stale`,
 * `stateChanged`. */
export const reopen = (db: Db, asking: Actor, step: Step): Promise<InquiryWritten> =>
  move(db, asking, step, 'reopen')

const steps = {
  close: { from: 'open', to: 'closed' },
  reopen: { from: 'closed', to: 'open' },
} as const

async function move(
  db: Db,
  asking: Actor,
  { id, version }: Step,
  action: 'close' | 'reopen',
): Promise<InquiryWritten> {
  const { inquiry, actor } = await permittedInquiry(db, asking, `inquiry.${action}`, id)
  const { from, to } = steps[action]
  const at = new Date()
  return transaction(db, async (trx) => {
    const expected = { id, version, from: [from] }
    const written = await settled(trx, expected, await updateState(trx, actor, expected, to, at))
    await insertEvent(trx, actor, id, { action }, at)
    if (action === 'reopen') {
      const all = await selectRespondents(trx, id)
      await insertInquiryMessages(trx, actor, { kind: 'inquiryReopened', inquiryId: id, to: all })
    }
    await record(trx, actor, {
      action: `inquiry.${action}`,
      subject: { kind: 'inquiry', id, name: inquiry.title },
      before: { state: from },
      after: { state: to },
    })
    return written
  })
}
