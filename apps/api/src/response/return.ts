import { inquiryLimits, readText, type returnResponse } from '@renkei/schema'
import type { z } from 'zod'
import { hold } from '../inquiry/subject.ts'
import { insertEvent } from '../inquiry/write-queries.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { move, permittedResponse } from './subject.ts'
import { insertPost } from './write-queries.ts'

/** Gives a submitted response back to its municipality, which is told what is to be changed and submits
 * again; the reason stands in the thread on the whole. Throws Refused: `fieldsInvalid`, `stale`,
 * `stateChanged`. */
export const giveBack = action(
  'response.return',
  permittedResponse,
  async (
    trx,
    { response, place, actor },
    { version, ...input }: z.infer<typeof returnResponse>,
  ) => {
    const { inquiryId, municipalityId } = place
    const reason = readText(input.reason)
    const limit = inquiryLimits.body
    if (reason === '') throw invalid({ field: 'reason', problem: 'required' })
    if ([...reason].length > limit) throw invalid({ field: 'reason', problem: 'tooLong', limit })
    const at = new Date()
    await hold(trx, inquiryId, 'answer')
    const written = await move(trx, actor, 'return', place, { version, at, request: null })
    await insertPost(trx, actor, place, { key: null, body: reason, office: true, at })
    const done = { action: 'return', municipalityId, note: reason } as const
    await insertEvent(trx, actor, inquiryId, done, at)
    await insertInquiryMessages(trx, actor, {
      kind: 'inquiryReturned',
      inquiryId,
      to: [{ municipalityId }],
      aboutMunicipalityId: municipalityId,
      note: reason,
    })
    const deed = { before: { state: response.state }, after: { state: written.state, reason } }
    return { answer: written, deed }
  },
)
