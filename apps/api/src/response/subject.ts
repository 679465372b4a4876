import {
  inquiryLimits,
  type ProcedureName,
  readText,
  type ResponseWritten,
  responseTransitions as transitions,
} from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { notFound, permittedInquiry } from '../inquiry/subject.ts'
import { expectState, invalid, overtaken } from '../write/refuse.ts'
import { type ResponseRow, selectResponse } from './queries.ts'
import { updateState } from './write-queries.ts'

export type Ref = { inquiry: number; municipality: string }
/** A response by its ids, and the municipality's code. */
type Place = { inquiryId: number; municipalityId: number; municipality: string }

/** Reads a response and refuses whoever may not call `procedure` about it. Throws Refused:
 * `inquiryNotFound` where nothing is asked of the municipality, `forbidden`. */
export async function permittedResponse(
  db: Db,
  asking: Actor | null,
  procedure: ProcedureName,
  { inquiry: id, municipality }: Ref,
) {
  const { inquiry, actor } = await permittedInquiry(db, asking, procedure, { id }, municipality)
  const response = await selectResponse(db, id, municipality)
  if (!response) throw notFound(id)
  const place: Place = { inquiryId: id, municipalityId: response.municipalityId, municipality }
  return {
    ...{ inquiry, response, place, actor },
    subject: { kind: 'response', id: `${id}/${municipality}` },
  }
}

const nowOf = ({ version, state, submittedBy: by, submittedAt: at }: ResponseRow) => ({
  ...{ version, state, by, at },
})

/** Refuses to write answers of a response that was submitted. Throws Refused: `stateChanged`. */
export const expectDraft = (response: ResponseRow): void =>
  expectState(nowOf(response), transitions.save.from)

/** Submits a response or takes it back, over the version read. Throws Refused: `stateChanged` or
 * `stale`. */
export async function move(
  trx: Db,
  author: Officer,
  transition: 'submit' | 'withdraw' | 'return',
  { inquiryId, municipality, ...place }: Place,
  how: { version: number; at: Date; request: string | null },
): Promise<ResponseWritten> {
  const { from, to } = transitions[transition]
  const moved = await updateState(trx, author, { inquiryId, ...place }, { from, to, ...how })
  const now = await selectResponse(trx, inquiryId, municipality)
  if (!now) throw notFound(inquiryId)
  if (!moved) throw overtaken(nowOf(now), from)
  return { state: now.state, version: now.version, late: now.late }
}

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
