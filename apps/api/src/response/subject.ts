import {
  allows,
  inquiryKind,
  type InquiryKind,
  inquiryLimits,
  type ProcedureName,
  readText,
  type ResponseState,
  type ResponseWritten,
  responseTransitions as transitions,
  terms,
} from '@renkei/schema'
import type { Actor, Officer, Writer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { notFound, permittedInquiry } from '../inquiry/subject.ts'
import { insertEvent } from '../inquiry/write-queries.ts'
import { Refused } from '../refusal.ts'
import { expectState, invalid, overtaken, stateChanged } from '../write/refuse.ts'
import { type ResponseRow, selectResponse } from './queries.ts'
import { updateState } from './write-queries.ts'

export type Ref = { inquiry: number; municipality: string }
/** A response by its ids, and the municipality's code. */
export type Place = { inquiryId: number; municipalityId: number; municipality: string }

/** Reads a response and refuses whoever may not call `procedure` about it. Throws Refused:
 * `notAsked` where nothing is asked of the municipality, `inquiryNotFound`, `forbidden`. */
export async function permittedResponse(
  db: Db,
  asking: Actor | null,
  procedure: ProcedureName,
  { inquiry: id, municipality }: Ref,
) {
  const { inquiry, actor } = await permittedInquiry(db, asking, procedure, { id }, municipality)
  const response = await expectResponse(db, id, municipality)
  const place: Place = { inquiryId: id, municipalityId: response.municipalityId, municipality }
  return {
    ...{ inquiry, response, place, actor },
    subject: { kind: 'response', id: `${id}/${municipality}` },
  }
}

/** Reads a response. Throws Refused: `notAsked`. */
export async function expectResponse(db: Db, inquiryId: number, municipality: string) {
  const response = await selectResponse(db, inquiryId, municipality)
  if (response) return response
  throw new Refused('notAsked', { parameter: 'municipality', value: municipality })
}

/** A kind of a response as it is now: submitted, and by whom, or being written. */
const nowOf = ({ version, submissions }: ResponseRow, kind: InquiryKind) => {
  const found = submissions.find((one) => one.kind === kind)
  const state: ResponseState = found ? 'submitted' : 'draft'
  return { version, state, by: found?.by ?? null, at: found?.at ?? null }
}

/** Refuses to write answers of a kind that was submitted, or waits for endorsement. Throws Refused: `stateChanged`. */
export const expectDraft = (response: ResponseRow, kinds: Iterable<InquiryKind>): void => {
  for (const kind of kinds) {
    if (response.endorsing.includes(kind)) {
      throw stateChanged({ ...nowOf(response, kind), state: 'endorsing' })
    }
    expectState(nowOf(response, kind), transitions.save.from)
  }
}

export type Moved = ResponseWritten & { moved: InquiryKind[] }

/** Submits kinds of a response or takes them back, over the version read: those of `kinds`, or all that
 * are in the state it starts from. Throws Refused: `fieldsInvalid` for a kind that is not asked,
 * `stateChanged` or `stale`. */
export async function move(
  trx: Db,
  author: Writer,
  transition: 'submit' | 'withdraw' | 'return',
  { inquiryId, municipality, ...place }: Place,
  how: { version: number; kinds?: InquiryKind[] | undefined; at: Date; request: string | null },
): Promise<Moved> {
  const { from, to } = transitions[transition]
  const read = async () => {
    const now = await selectResponse(trx, inquiryId, municipality)
    if (!now) throw notFound(inquiryId)
    return now
  }
  const before = await read()
  const isMovable = (kind: InquiryKind) => allows({ from }, nowOf(before, kind).state)
  const wanted = new Set(how.kinds ?? before.asked.filter(isMovable))
  for (const kind of wanted) {
    if (before.asked.includes(kind)) continue
    throw invalid({ field: 'kinds', problem: 'unknownCode', value: kind })
  }
  const held = new Set(before.submissions.map(({ kind }) => kind))
  const after = new Set(
    to === 'submitted' ? [...held, ...wanted] : [...held].filter((kind) => !wanted.has(kind)),
  )
  const whole = before.asked.every((kind) => after.has(kind))
  const isIn = [...wanted].every(isMovable) && (wanted.size > 0 || allows({ from }, before.state))
  const moved =
    isIn && (await updateState(trx, author, { inquiryId, ...place }, { ...how, to, wanted, whole }))
  const now = await read()
  if (!moved) {
    const all = how.kinds ?? before.asked
    const left = all.find((kind) => !allows({ from }, nowOf(now, kind).state)) ?? all[0]
    throw overtaken(nowOf(now, left ?? 'participation'), from)
  }
  const { state, version, submissions } = now
  return {
    ...{ state, version, moved: [...wanted] },
    submitted: submissions.map(({ kind }) => kind),
    late: submissions.some(({ kind, late }) => late && wanted.has(kind)),
  }
}

/** What whoever moved kinds is told of it. */
export const answerOf = ({ state, version, late, submitted }: Moved): ResponseWritten => ({
  ...{ state, version, late, submitted },
})

/** 参加状況・自己評価, as messages name kinds. */
export const kindNames = (kinds: readonly InquiryKind[]): string =>
  inquiryKind.options
    .filter((kind) => kinds.includes(kind))
    .map((kind) => terms.ja.inquiryKind[kind])
    .join('・')

/** Notes in the history of an inquiry that kinds were moved. */
export const insertMove = (
  trx: Db,
  actor: Writer,
  { inquiryId, municipalityId }: Place,
  {
    action,
    at,
    note,
    moved,
  }: { action: 'submit' | 'withdraw' | 'return'; at: Date; note: string; moved: Moved },
): Promise<void> =>
  insertEvent(
    trx,
    actor,
    inquiryId,
    { action, municipalityId, note, kinds: moved.moved, whole: moved.state === 'submitted' },
    at,
  )

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
