import { inquiryLimits, type postToResponse, readText } from '@renkei/schema'
import type { z } from 'zod'
import { one } from '../db/one.ts'
import { hold } from '../inquiry/subject.ts'
import { insertInquiryMessages, selectCores } from '../message/queries.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { selectPosts } from './queries.ts'
import { permittedResponse } from './subject.ts'
import { insertPost } from './write-queries.ts'

/** Asks the policy office about an answer or the whole, or answers for it: what the policy office
 * writes is its answer. Throws Refused: `fieldsInvalid`, `stateChanged`. */
export const post = action(
  'response.post',
  permittedResponse,
  async (trx, { inquiry, place, actor }, { key, ...input }: z.infer<typeof postToResponse>) => {
    await hold(trx, inquiry.id, 'post')
    const body = readText(input.body)
    const limit = inquiryLimits.body
    if (body === '') throw invalid({ field: 'body', problem: 'required' })
    if ([...body].length > limit) throw invalid({ field: 'body', problem: 'tooLong', limit })
    const office = actor.me.role === 'policyOffice' && actor.me.coreOf.includes(inquiry.region)
    const { inquiryId, municipalityId } = place
    const id = await insertPost(trx, actor, place, { key, body, office, at: new Date() })
    if (id === undefined) throw invalid({ field: 'key', problem: 'unknownCode', value: key ?? '' })
    await insertInquiryMessages(trx, actor, {
      kind: office ? 'inquiryReplied' : 'inquiryAsked',
      inquiryId,
      to: office ? [{ municipalityId }] : await selectCores(trx, inquiry.regionId),
      aboutMunicipalityId: municipalityId,
      note: body,
    })
    const posts = await selectPosts(trx, inquiryId, municipalityId)
    return { answer: one(posts.filter((said) => said.id === id)), deed: { after: { key, body } } }
  },
)
