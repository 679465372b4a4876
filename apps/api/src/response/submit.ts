import {
  type FieldError,
  type InquiryKind,
  mayTakeBack,
  readAnswer,
  type ResponseState,
  type responseStep,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Writer } from '../actor.ts'
import { selectAssignments } from '../assignment/queries.ts'
import type { Db } from '../db/schema.ts'
import { selectChain } from '../endorsement/queries.ts'
import type { InquiryRow } from '../inquiry/queries.ts'
import { Refused } from '../refusal.ts'
import { hold } from '../inquiry/subject.ts'
import { insertInquiryMessages, selectCores } from '../message/queries.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { type ResponseRow, selectAnswers } from './queries.ts'
import {
  answerOf,
  expectDraft,
  insertMove,
  kindNames,
  move,
  type Moved,
  permittedResponse,
  type Place,
  requestOf,
} from './subject.ts'

type Step = z.infer<typeof responseStep>

type HandingIn = { inquiry: InquiryRow; response: ResponseRow; place: Place; author: Writer }

/** Hands kinds of a response in, or all that is not handed in yet. Throws Refused: `fieldsInvalid` naming every
 * field of every answer of these, or of those handed in before, that is still missing or cannot be read,
 * `endorsementNeeded` where the own town hall endorses them first, `stale`, `stateChanged`. */
export const submit = action(
  'response.submit',
  permittedResponse,
  async (trx, { inquiry, response, place, actor }, step: Step) => {
    const request = requestOf(actor, response, step.request)
    const isOwn = actor.municipalityId === place.municipalityId
    if (isOwn && (await selectChain(trx, place.municipality)).steps.length > 0) {
      throw new Refused('endorsementNeeded')
    }
    // What waits for endorsement is submitted by that, or taken back first.
    expectDraft(response, step.kinds ?? response.endorsing)
    return handIn(trx, { inquiry, response, place, author: actor }, { ...step, request })
  },
)

/** Submits kinds of a response as an author's, over the version read; throws Refused as above. */
export async function handIn(
  trx: Db,
  { inquiry, response, place, author }: HandingIn,
  step: { version: number; kinds?: InquiryKind[] | undefined; request: string | null },
) {
  const { inquiryId, municipalityId } = place
  const { request } = step
  const at = new Date()
  await hold(trx, inquiryId, 'answer')
  // Nobody writes an answer of the response from here on.
  const written = await move(trx, author, 'submit', place, { ...step, at })
  const handedIn = (await selectAnswers(trx, inquiryId, municipalityId)).filter(({ kind }) =>
    written.submitted.includes(kind),
  )
  const fields = missing(handedIn, inquiry.rule)
  if (fields.length > 0) throw invalid(...fields)
  const done = { action: 'submit', note: request ?? '' } as const
  await insertMove(trx, author, place, { ...done, at, moved: written })
  await insertInquiryMessages(trx, author, {
    kind: 'inquirySubmitted',
    inquiryId,
    to: await selectCores(trx, inquiry.regionId),
    aboutMunicipalityId: municipalityId,
    note: written.moved.length === response.asked.length ? '' : kindNames(written.moved),
  })
  return { answer: answerOf(written), deed: deedOf(response.state, written, request) }
}

/** Takes kinds of a response back to change them, or all that is handed in, until the inquiry closes. Throws Refused: `forbidden`
 * to a department that was given rows and did not submit them itself, `stale`, `stateChanged`. */
export const withdraw = action(
  'response.withdraw',
  permittedResponse,
  async (trx, { response, place, actor }, step: Step) => {
    const request = requestOf(actor, response, step.request)
    const assignments = await selectAssignments(trx, place)
    const isOwn = actor.municipalityId === place.municipalityId
    if (isOwn && !mayTakeBack(actor.me, { ...response, assignments }, step.kinds)) {
      throw new Refused('forbidden')
    }
    const at = new Date()
    await hold(trx, place.inquiryId, 'answer')
    const written = await move(trx, actor, 'withdraw', place, { ...step, at, request })
    const done = { action: 'withdraw', note: request ?? '' } as const
    await insertMove(trx, actor, place, { ...done, at, moved: written })
    return { answer: answerOf(written), deed: deedOf(response.state, written, request) }
  },
)

const deedOf = (
  state: ResponseState,
  { moved, submitted, ...after }: Moved,
  request: string | null,
) => ({
  before: { state },
  after: {
    ...{ state: after.state, late: after.late, kinds: moved, submitted },
    ...(request === null ? {} : { request }),
  },
})

/** Every field of answers that are due and still missing or cannot be read. */
/** What of these answers is missing or cannot be read. */
export function missing(
  answers: Awaited<ReturnType<typeof selectAnswers>>,
  rule: Parameters<typeof readAnswer>[2],
): FieldError[] {
  return answers
    .filter(({ due }) => due)
    .flatMap((answer) => {
      const { key, state } = answer
      const { errors } = readAnswer(answer, answer.draft, rule)
      if (errors.length === 0 && state === 'answered') return []
      if (errors.length === 0) return [{ field: key, problem: 'required' as const }]
      return errors.map((error) => ({ ...error, field: `${key}.${error.field}` }))
    })
}
