import { inquiryLimits, readText, type returnResponse } from '@renkei/schema'
import type { z } from 'zod'
import { hold } from '../inquiry/subject.ts'
import { insertInquiryMessages } from '../message/queries.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { answerOf, insertMove, kindNames, move, permittedResponse } from './subject.ts'
import { insertPost } from './write-queries.ts'

/** Gives submitted kinds of a response back to its municipality, or all of them, which is told what is to be changed and submits
 * again; the reason stands in the thread on the whole. Throws Refused: `fieldsInvalid`, `stale`,
 * `stateChanged`. */
export const giveBack = action(
  'response.return',
  permittedResponse,
  async (
    trx,
    { response, place, actor },
    { version, kinds, ...input }: z.infer<typeof returnResponse>,
  ) => {
    const { inquiryId, municipalityId } = place
    const reason = readText(input.reason)
    const limit = inquiryLimits.body
    if (reason === '') throw invalid({ field: 'reason', problem: 'required' })
    if ([...reason].length > limit) throw invalid({ field: 'reason', problem: 'tooLong', limit })
    const at = new Date()
    await hold(trx, inquiryId, 'answer')
    const written = await move(trx, actor, 'return', place, { version, kinds, at, request: null })
    const told = `${kindNames(written.moved)}：${reason}`
    await insertPost(trx, actor, place, {
      key: null,
      body: `差し戻し（${told}）`,
      office: true,
      at,
    })
    await insertMove(trx, actor, place, { action: 'return', at, note: reason, moved: written })
    await insertInquiryMessages(trx, actor, {
      kind: 'inquiryReturned',
      inquiryId,
      to: [{ municipalityId }],
      aboutMunicipalityId: municipalityId,
      note:
        written.moved.length === response.asked.length
          ? reason
          : `${kindNames(written.moved)}：${reason}`,
    })
    const { state, moved } = written
    const deed = { before: { state: response.state }, after: { state, kinds: moved, reason } }
    return { answer: answerOf(written), deed }
  },
)
