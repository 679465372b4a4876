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
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import type { InquiryRow } from '../inquiry/queries.ts'
import { holdInState } from '../inquiry/subject.ts'
import { Refused } from '../refusal.ts'
import { holdResponse, selectCells, selectResponse } from './queries.ts'
import { expectOpen, permittedResponse, requestOf, submitted } from './subject.ts'
import { type CellWrite, holdCells, updateCells } from './write-queries.ts'

type Save = z.infer<typeof saveResponse>

/** Writes cells as typed, each over the version it was read at: what somebody else wrote meanwhile
 * comes back as `stale` and is left alone. Text that says the same writes nothing. Throws Refused:
 * `fieldsInvalid` for fields and cells that are not asked, or where `request` is missing;
 * `stateChanged`. */
export async function save(db: Db, asking: Actor, input: Save): Promise<SavedResponse> {
  const { inquiry, response, actor } = await permittedResponse(db, asking, 'response.save', input)
  const request = requestOf(actor, response, input.request)
  expectOpen(inquiry, response)
  const { municipalityId } = response
  const place = { inquiryId: inquiry.id, municipalityId }
  const keys = input.cells.map(({ key }) => key)
  return transaction(db, async (trx) => {
    await holdInState(trx, inquiry.id, ['open'])
    await holdResponse(trx, inquiry.id, municipalityId)
    const now = await selectResponse(trx, inquiry.id, input.municipality)
    if (now?.state === 'submitted') throw submitted(now)
    await holdCells(trx, place, keys)
    const before = new Map(
      (await selectCells(trx, inquiry.id, municipalityId, keys)).map((cell) => [cell.key, cell]),
    )
    const writes = writesOf(input.cells, before, inquiry)
    const written = await updateCells(trx, actor, place, writes, { at: new Date(), request })
    const after = await selectCells(trx, inquiry.id, municipalityId, keys)
    const wanted = new Set(writes.map(({ key }) => key))
    const saved = after.filter(({ key }) => !wanted.has(key) || written.includes(key))
    const stale = after.filter(({ key }) => wanted.has(key) && !written.includes(key))
    if (written.length > 0) {
      await record(trx, actor, {
        action: 'response.save',
        subject: { kind: 'response', id: `${inquiry.id}/${input.municipality}` },
        before: draftsOf([...before.values()], written),
        after: { ...draftsOf(after, written), ...(request === null ? {} : { request }) },
      })
    }
    return { saved, stale }
  })
}

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
  if (errors.length > 0) throw new Refused('fieldsInvalid', { fields: errors })
  return writes
}

const draftsOf = (cells: readonly InquiryCell[], keys: readonly string[]) =>
  Object.fromEntries(
    cells.filter(({ key }) => keys.includes(key)).map(({ key, draft }) => [key, draft]),
  )
