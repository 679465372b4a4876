import type { Response } from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { selectLatest } from '../endorsement/queries.ts'
import { asInquiry } from '../inquiry/get.ts'
import { selectAssignments } from '../assignment/queries.ts'
import { selectAnswers, selectDesks, selectPosts } from './queries.ts'
import type { InquiryRow } from '../inquiry/queries.ts'
import { expectResponse, permittedResponse, type Ref } from './subject.ts'

// Milliseconds: who wrote within them counts as at it now.
const atIt = 10 * 60_000

/** Everything asked of a municipality and what it answered. Throws Refused: `inquiryNotFound`,
 * `forbidden`. */
export async function getResponse(db: Db, asking: Actor, ref: Ref): Promise<Response> {
  const { actor, inquiry } = await permittedResponse(db, asking, 'response.get', ref)
  return responseOf(db, actor, inquiry, ref.municipality)
}

/** Everything an inquiry asks of a municipality (code). Throws Refused: `notAsked`. */
export async function responseOf(
  db: Db,
  actor: Officer,
  inquiry: InquiryRow,
  municipality: string,
): Promise<Response> {
  const { id: inquiryId } = inquiry
  const held = await expectResponse(db, inquiryId, municipality)
  const { municipalityId, asked: _, ...response } = held
  const cells = await selectAnswers(db, inquiryId, municipalityId)
  const posts = await selectPosts(db, inquiryId, municipalityId)
  const place = { inquiryId, municipalityId, departmentId: actor.departmentId }
  const desks = await selectDesks(db, place, new Date(Date.now() - atIt))
  const isOwn = actor.municipalityId === municipalityId
  const endorsement = isOwn ? await selectLatest(db, { inquiryId, municipalityId }) : null
  const assignments = await selectAssignments(db, place)
  return {
    ...{ inquiry: asInquiry(inquiry), ...response, endorsement },
    ...{ cells, posts, assignments, ...desks },
  }
}
