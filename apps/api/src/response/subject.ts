import { type ProcedureName, readText, inquiryLimits } from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import type { InquiryRow } from '../inquiry/queries.ts'
import { expectState, permittedInquiry } from '../inquiry/subject.ts'
import { Refused } from '../refusal.ts'
import { type ResponseRow, selectResponse } from './queries.ts'

export type Ref = { inquiry: number; municipality: string }

/** Reads a response and refuses whoever may not call `procedure` about it. Throws Refused:
 * `inquiryNotFound` where nothing is asked of the municipality, `forbidden`. */
export async function permittedResponse(
  db: Db,
  asking: Actor | null,
  procedure: ProcedureName,
  { inquiry: id, municipality }: Ref,
): Promise<{ inquiry: InquiryRow; response: ResponseRow; actor: Officer }> {
  const { inquiry, actor } = await permittedInquiry(db, asking, procedure, id, municipality)
  const response = await selectResponse(db, id, municipality)
  if (!response) throw new Refused('inquiryNotFound', { parameter: 'id', value: String(id) })
  return { inquiry, response, actor }
}

/** Refuses unless the response can be written: the inquiry is open and the response not submitted.
 * Throws Refused: `stateChanged`. */
export function expectOpen(inquiry: InquiryRow, response: ResponseRow): void {
  expectState(inquiry, ['open'])
  if (response.state === 'submitted') throw submitted(response)
}

/** The refusal of what a submitted response does not allow. */
export const submitted = ({ submittedBy, submittedAt }: ResponseRow): Refused =>
  new Refused('stateChanged', {
    value: 'submitted',
    ...(submittedBy && submittedAt ? { by: submittedBy, at: submittedAt } : {}),
  })

/** Who asked the policy office to answer for another municipality, and how; null for own answers.
 * Throws Refused: `fieldsInvalid`. */
export function requestOf(
  actor: Officer,
  { municipalityId }: ResponseRow,
  request: string | undefined,
): string | null {
  if (actor.municipalityId === municipalityId) return null
  const text = readText(request ?? '')
  const limit = inquiryLimits.reason
  if (text === '') throw invalid({ field: 'request', problem: 'required' })
  if ([...text].length > limit) throw invalid({ field: 'request', problem: 'tooLong', limit })
  return text
}

const invalid = (field: { field: string; problem: 'required' | 'tooLong'; limit?: number }) =>
  new Refused('fieldsInvalid', { fields: [field] })
