import { type InquiryPost, inquiryLimits, type postToResponse, readText } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { expectState, holdInState } from '../inquiry/subject.ts'
import { insertInquiryMessages, selectCore } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { selectPosts } from './queries.ts'
import { permittedResponse } from './subject.ts'
import { insertPost } from './write-queries.ts'

const speaking = ['open', 'closed'] as const

/** Asks the policy office about a cell or the whole, or answers for it: what the policy office
 * writes is its answer. Throws Refused: `fieldsInvalid`, `stateChanged`. */
export async function post(
  db: Db,
  asking: Actor,
  input: z.infer<typeof postToResponse>,
): Promise<InquiryPost> {
  const { inquiry, response, actor } = await permittedResponse(db, asking, 'response.post', input)
  expectState(inquiry, speaking)
  const body = readText(input.body)
  const limit = inquiryLimits.body
  if (body === '') throw invalid({ field: 'body', problem: 'required' })
  if ([...body].length > limit) throw invalid({ field: 'body', problem: 'tooLong', limit })
  const office = actor.me.role === 'policyOffice' && actor.me.coreOf.includes(inquiry.region)
  const { municipalityId } = response
  const place = { inquiryId: inquiry.id, municipalityId }
  return transaction(db, async (trx) => {
    await holdInState(trx, inquiry.id, speaking)
    const said = { key: input.key, body, office, at: new Date() }
    const id = await insertPost(trx, actor, place, said)
    if (id === undefined) {
      throw invalid({ field: 'key', problem: 'unknownCode', value: input.key ?? '' })
    }
    await insertInquiryMessages(trx, actor, {
      kind: office ? 'inquiryReplied' : 'inquiryAsked',
      inquiryId: inquiry.id,
      to: office ? [{ municipalityId }] : [await selectCore(trx, inquiry.regionId)],
      aboutMunicipalityId: municipalityId,
      note: body,
    })
    await record(trx, actor, {
      action: 'response.post',
      subject: { kind: 'response', id: `${inquiry.id}/${input.municipality}` },
      after: { key: input.key, body },
    })
    const posts = await selectPosts(trx, inquiry.id, municipalityId)
    const written = posts.find((one) => one.id === id)
    if (!written) throw new Error(`Post ${id} is gone`)
    return written
  })
}

type Wrong = { field: string; problem: 'required' | 'tooLong' | 'unknownCode' }
const invalid = (field: Wrong & { limit?: number; value?: string }) =>
  new Refused('fieldsInvalid', { fields: [field] })
