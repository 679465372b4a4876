import {
  type AnswerDraft,
  answerFields,
  type FieldError,
  readAnswer,
  sameAnswer,
  type SavedResponse,
  type saveResponse,
} from '@renkei/schema'
import type { z } from 'zod'
import type { InquiryRow } from '../inquiry/queries.ts'
import { hold } from '../inquiry/subject.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { holdResponse, selectAnswers, selectResponse } from './queries.ts'
import { expectDraft, permittedResponse, requestOf } from './subject.ts'
import { type AnswerWrite, type HeldAnswer, holdAnswers, updateAnswers } from './write-queries.ts'

type Save = z.infer<typeof saveResponse>

/** Writes answers as typed, each over the version it was read at: what somebody else wrote meanwhile
 * comes back as `stale` and is left alone. Text that says the same writes nothing. Throws Refused:
 * `fieldsInvalid` for fields and answers that are not asked, or where `request` is missing;
 * `stateChanged`. */
export const save = action(
  'response.save',
  permittedResponse,
  async (trx, { inquiry, response, place, actor }, input: Save) => {
    const request = requestOf(actor, response, input.request)
    const { inquiryId, municipalityId } = place
    const keys = input.cells.map(({ key }) => key)
    await hold(trx, inquiryId, 'answer')
    await holdResponse(trx, inquiryId, municipalityId)
    const held = await holdAnswers(trx, place, keys)
    const now = (await selectResponse(trx, inquiryId, input.municipality)) ?? response
    expectDraft(now, new Set(held.map((answer) => answer.kind)))
    const writes = writesOf(
      input.cells,
      new Map(held.map((answer) => [answer.key, answer])),
      inquiry,
    )
    const written = new Set(await updateAnswers(trx, actor, writes, { at: new Date(), request }))
    const ids = held.map(({ id }) => id)
    const after = await selectAnswers(trx, inquiryId, municipalityId, ids)
    const left = new Set(writes.flatMap(({ id }) => (written.has(id) ? [] : [id])))
    const stale = new Set(held.filter(({ id }) => left.has(id)).map(({ key }) => key))
    const answer: SavedResponse = {
      saved: after.filter(({ key }) => !stale.has(key)),
      stale: after.filter(({ key }) => stale.has(key)),
    }
    const done = held.filter(({ id }) => written.has(id))
    if (done.length === 0) return { answer }
    const drafts = new Map(after.map(({ key, draft }) => [key, draft]))
    const asked = request === null ? {} : { request }
    return {
      answer,
      deed: {
        before: Object.fromEntries(done.map(({ key, draft }) => [key, draft])),
        after: { ...Object.fromEntries(done.map(({ key }) => [key, drafts.get(key)])), ...asked },
      },
    }
  },
)

function writesOf(
  answers: Save['cells'],
  before: Map<string, HeldAnswer>,
  { rule }: InquiryRow,
): AnswerWrite[] {
  const errors: FieldError[] = []
  const seen = new Set<string>()
  const writes = answers.flatMap(({ key, version, draft: typed }) => {
    const answer = before.get(key)
    if (!answer || seen.has(key)) {
      errors.push({ field: key, problem: answer ? 'taken' : 'unknownCode', value: key })
      return []
    }
    seen.add(key)
    // Files are put to an answer, which then names them: nobody types that.
    const isTyped = answer.prompt?.type !== 'file'
    const fields = isTyped ? answerFields(answer.kind, rule) : []
    const unknown = Object.keys(typed).filter((field) => !fields.includes(field))
    for (const field of unknown) {
      errors.push({ field: `${key}.${field}`.slice(0, 100), problem: 'unknownCode', value: field })
    }
    const draft: AnswerDraft = { ...answer.draft, ...typed }
    if (sameAnswer(draft, answer.draft)) return []
    return [{ id: answer.id, version, draft, state: readAnswer(answer, draft, rule).state }]
  })
  if (errors.length > 0) throw invalid(...errors)
  return writes
}
