import {
  type AnswerDraft,
  answerFields,
  type FieldError,
  type InquiryCell,
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
import { holdResponse, selectCells, selectResponse } from './queries.ts'
import { expectDraft, permittedResponse, requestOf } from './subject.ts'
import { type CellWrite, holdCells, updateCells } from './write-queries.ts'

type Save = z.infer<typeof saveResponse>

/** Writes cells as typed, each over the version it was read at: what somebody else wrote meanwhile
 * comes back as `stale` and is left alone. Text that says the same writes nothing. Throws Refused:
 * `fieldsInvalid` for fields and cells that are not asked, or where `request` is missing;
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
    expectDraft((await selectResponse(trx, inquiryId, input.municipality)) ?? response)
    await holdCells(trx, place, keys)
    const cells = await selectCells(trx, inquiryId, municipalityId, keys)
    const writes = writesOf(input.cells, new Map(cells.map((cell) => [cell.key, cell])), inquiry)
    const written = await updateCells(trx, actor, place, writes, { at: new Date(), request })
    const after = await selectCells(trx, inquiryId, municipalityId, keys)
    const wanted = new Set(writes.map(({ key }) => key))
    const answer: SavedResponse = {
      saved: after.filter(({ key }) => !wanted.has(key) || written.includes(key)),
      stale: after.filter(({ key }) => wanted.has(key) && !written.includes(key)),
    }
    if (written.length === 0) return { answer }
    const asked = request === null ? {} : { request }
    return {
      answer,
      deed: { before: draftsOf(cells, written), after: { ...draftsOf(after, written), ...asked } },
    }
  },
)

function writesOf(
  cells: Save['cells'],
  before: Map<string, InquiryCell>,
  { rule }: InquiryRow,
): CellWrite[] {
  const errors: FieldError[] = []
  const seen = new Set<string>()
  const writes = cells.flatMap(({ key, version, draft: typed }) => {
    const cell = before.get(key)
    if (!cell || seen.has(key)) {
      errors.push({ field: key, problem: cell ? 'taken' : 'unknownCode', value: key })
      return []
    }
    seen.add(key)
    const fields = answerFields(cell.kind, rule)
    const unknown = Object.keys(typed).filter((field) => !fields.includes(field))
    for (const field of unknown) {
      errors.push({ field: `${key}.${field}`.slice(0, 100), problem: 'unknownCode', value: field })
    }
    const draft: AnswerDraft = { ...cell.draft, ...typed }
    if (sameAnswer(draft, cell.draft)) return []
    return [{ key, version, draft, state: readAnswer(cell.kind, draft, rule).state }]
  })
  if (errors.length > 0) throw invalid(...errors)
  return writes
}

const draftsOf = (cells: readonly InquiryCell[], keys: readonly string[]) =>
  Object.fromEntries(
    cells.filter(({ key }) => keys.includes(key)).map(({ key, draft }) => [key, draft]),
  )
