import { insertInquiryMessages } from '../message/queries.ts'
import { action, type Read } from '../write/action.ts'
import { selectRespondents } from './open-queries.ts'
import { move, permittedInquiry } from './subject.ts'
import { insertEvent } from './write-queries.ts'

/** Takes no more answers. Throws Refused: `stale`, `stateChanged`. */
export const close = action(
  'inquiry.close',
  permittedInquiry,
  async (trx, { inquiry: { id, state }, actor }, read: Read) => {
    const at = new Date()
    const written = await move(trx, actor, 'close', read, at)
    await insertEvent(trx, actor, id, { action: 'close' }, at)
    return { answer: written, deed: { before: { state }, after: { state: written.state } } }
  },
)

/** Takes answers again, after an inquiry was closed too early. Throws Refused: `stale`,
 * `stateChanged`. */
export const reopen = action(
  'inquiry.reopen',
  permittedInquiry,
  async (trx, { inquiry: { id, state }, actor }, read: Read) => {
    const at = new Date()
    const written = await move(trx, actor, 'reopen', read, at)
    await insertEvent(trx, actor, id, { action: 'reopen' }, at)
    const to = await selectRespondents(trx, id)
    await insertInquiryMessages(trx, actor, { kind: 'inquiryReopened', inquiryId: id, to })
    return { answer: written, deed: { before: { state }, after: { state: written.state } } }
  },
)
