import {
  type FieldError,
  readAnswer,
  type responseStep,
  type ResponseWritten,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { expectState, holdInState } from '../inquiry/subject.ts'
import { insertEvent } from '../inquiry/write-queries.ts'
import { insertInquiryMessages, selectCore } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { selectCells, selectResponse } from './queries.ts'
import { expectOpen, permittedResponse, requestOf } from './subject.ts'
import { updateState } from './write-queries.ts'

type Step = z.infer<typeof responseStep>

/** Hands a response in. Throws Refused: `fieldsInvalid` naming every field of every cell that is
 * still missing or cannot be read, `stale`, `stateChanged`. */
export const submit = (db: Db, asking: Actor, step: Step): Promise<ResponseWritten> =>
  move(db, asking, step, 'submit')

/** Takes a response back to change it, until the inquiry closes. Throws Refused: `stale`,
 * `stateChanged`. */
export const withdraw = (db: Db, asking: Actor, step: Step): Promise<ResponseWritten> =>
  move(db, asking, step, 'withdraw')

async function move(
  db: Db,
  asking: Actor,
  step: Step,
  action: 'submit' | 'withdraw',
): Promise<ResponseWritten> {
  const read = await permittedResponse(db, asking, `response.${action}`, step)
  const { inquiry, response, actor } = read
  const request = requestOf(actor, response, step.request)
  const { municipalityId } = response
  const place = { inquiryId: inquiry.id, municipalityId }
  const to = action === 'submit' ? 'submitted' : 'draft'
  if (action === 'submit') expectOpen(inquiry, response)
  else expectState(inquiry, ['open'])
  if (response.state === to) throw new Refused('stateChanged', { value: response.state })
  const at = new Date()
  return transaction(db, async (trx) => {
    const { version } = step
    await holdInState(trx, inquiry.id, ['open'])
    // Nobody writes a cell of the response from here on.
    const moved = await updateState(trx, actor, place, { version, to, at, request })
    const now = await selectResponse(trx, inquiry.id, step.municipality)
    if (!moved || !now) {
      const { version: current = version, submittedBy, submittedAt } = now ?? {}
      const who = submittedBy && submittedAt ? { by: submittedBy, at: submittedAt } : {}
      throw new Refused('stale', { version: current, ...who })
    }
    if (action === 'submit') {
      const fields = missing(await selectCells(trx, inquiry.id, municipalityId), inquiry.rule)
      if (fields.length > 0) throw new Refused('fieldsInvalid', { fields })
    }
    const note = request === null ? {} : { note: request }
    await insertEvent(trx, actor, inquiry.id, { action, municipalityId, ...note }, at)
    if (action === 'submit') {
      await insertInquiryMessages(trx, actor, {
        kind: 'inquirySubmitted',
        inquiryId: inquiry.id,
        to: [await selectCore(trx, inquiry.regionId)],
        aboutMunicipalityId: municipalityId,
      })
    }
    await record(trx, actor, {
      action: `response.${action}`,
      subject: { kind: 'response', id: `${inquiry.id}/${step.municipality}` },
      before: { state: response.state },
      after: { state: to, late: now.late, ...(request === null ? {} : { request }) },
    })
    return { state: now.state, version: now.version, late: now.late }
  })
}

function missing(
  cells: Awaited<ReturnType<typeof selectCells>>,
  rule: Parameters<typeof readAnswer>[2],
): FieldError[] {
  return cells
    .filter(({ due, state }) => due && state !== 'answered')
    .flatMap(({ key, kind, draft }) => {
      const { errors } = readAnswer(kind, draft, rule)
      if (errors.length === 0) return [{ field: key, problem: 'required' as const }]
      return errors.map((error) => ({ ...error, field: `${key}.${error.field}` }))
    })
}
