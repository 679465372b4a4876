import type { askMunicipality, FieldError } from '@renkei/schema'
import type { z } from 'zod'
import { json } from '../db/json.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { readMoved } from './extend.ts'
import { insertAsked, selectRespondents } from './open-queries.ts'
import { deadlineNote } from './remind-missing.ts'
import { expectAllowed, permittedInquiry, update } from './subject.ts'
import { insertEvent, updateOwnDeadline } from './write-queries.ts'

type Ask = z.infer<typeof askMunicipality>

/** Asks one more municipality what an open inquiry asks, which joined or was forgotten, with a deadline of its own
 * unless it is everyone's; it is told. Throws Refused: `fieldsInvalid` (also where it is asked already, or there is
 * nothing to ask of it), `stale`, `stateChanged`. */
export const ask = action(
  'inquiry.ask',
  permittedInquiry,
  async (trx, { inquiry, actor }, input: Ask) => {
    expectAllowed(inquiry, 'ask')
    const { id, municipality } = input
    const { deadline, reason } = readMoved(input, false)
    const { ids } = await frameOf(trx, inquiry)
    const municipalityId = ids.municipalities[municipality]
    const wrong = (problem: FieldError['problem']) =>
      invalid({ field: 'municipality', problem, value: municipality })
    if (municipalityId === undefined) throw wrong('unknownCode')
    const respondents = await selectRespondents(trx, id)
    if (respondents.some((one) => one.municipalityId === municipalityId)) throw wrong('taken')
    const { municipalities } = inquiry
    const written = await update(trx, actor, 'ask', input, {
      municipalities: municipalities && json([...municipalities, municipality].toSorted()),
    })
    const asked = await insertAsked(trx, { ...inquiry, municipalities: [municipality] })
    if (asked.answers === 0) throw wrong('nothingAsked')
    if (deadline !== inquiry.deadline) {
      await updateOwnDeadline(trx, id, municipalityId, { deadline, reason })
    }
    const at = new Date()
    await insertEvent(trx, actor, id, { action: 'ask', municipalityId, note: reason }, at)
    if (municipalityId !== actor.municipalityId) {
      await insertInquiryMessages(trx, actor, {
        kind: 'inquiryOpened',
        inquiryId: id,
        to: [{ municipalityId }],
        note: [deadlineNote(deadline), reason].filter(Boolean).join('\n'),
      })
    }
    const { answers } = asked
    return { answer: written, deed: { after: { municipality, deadline, reason, answers } } }
  },
)
