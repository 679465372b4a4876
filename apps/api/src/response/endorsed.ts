import { inquiryKind } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import type { EndorsementRow } from '../endorsement/queries.ts'
import { notFound } from '../inquiry/subject.ts'
import { selectInquiry } from '../inquiry/queries.ts'
import { selectResponse } from './queries.ts'
import { handIn } from './submit.ts'

/** Submits the kinds that were endorsed, for who drafted it; what the trail is told of that. Throws Refused
 * as submitting does. */
export async function leaveResponse(
  db: Db,
  { inquiryId, municipality, municipalityId, drafter, department, kinds }: EndorsementRow,
): Promise<Record<string, unknown>> {
  if (inquiryId === null) return {}
  const inquiry = await selectInquiry(db, inquiryId)
  const response = await selectResponse(db, inquiryId, municipality)
  if (!inquiry || !response) throw notFound(inquiryId)
  const place = { inquiryId, municipalityId, municipality }
  const author = { me: { id: drafter }, departmentId: department.id }
  const { deed } = await handIn(
    db,
    { inquiry, response, place, author },
    { version: response.version, kinds: inquiryKind.array().parse(kinds), request: null },
  )
  return { submitted: { by: drafter, ...deed.after } }
}
