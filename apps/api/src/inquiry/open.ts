import { hasPassed } from '@renkei/schema'
import { insertInquiryMessages } from '../message/queries.ts'
import { action, type Read } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { insertAsked, selectRespondents } from './open-queries.ts'
import { expectAllowed, move, permittedInquiry } from './subject.ts'
import { deadlineNote } from './remind-missing.ts'
import { insertEvent } from './write-queries.ts'

/** Asks every municipality that the inquiry means and that there is something to ask of. Throws Refused:
 * `fieldsInvalid` when the deadline went by while the inquiry was prepared or nothing would be asked of anyone,
 * `stale`, `stateChanged`. */
export const open = action(
  'inquiry.open',
  permittedInquiry,
  async (trx, { inquiry, actor }, read: Read) => {
    expectAllowed(inquiry, 'open')
    const { id, deadline } = inquiry
    const at = new Date()
    if (hasPassed(deadline, at)) {
      throw invalid({ field: 'deadline', problem: 'inPast', value: deadline })
    }
    const written = await move(trx, actor, 'open', read, at)
    const asked = await insertAsked(trx, inquiry)
    if (asked.answers === 0) throw invalid({ field: 'kinds', problem: 'nothingAsked' })
    await insertEvent(trx, actor, id, { action: 'open' }, at)
    const all = await selectRespondents(trx, id)
    const to = all.filter(({ municipalityId }) => municipalityId !== actor.municipalityId)
    await insertInquiryMessages(trx, actor, {
      kind: 'inquiryOpened',
      inquiryId: id,
      to,
      note: deadlineNote(deadline),
    })
    return { answer: written, deed: { after: { ...asked, deadline } } }
  },
)
