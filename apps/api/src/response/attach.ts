import {
  attachmentLimits,
  type detachAnswer,
  type InquiryAnswer,
  promptField,
  readAnswer,
} from '@renkei/schema'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { removeAttachment, selectNames } from '../attachment/queries.ts'
import { type FileMeans, putBeside, type SentFile, takeFile } from '../attachment/take.ts'
import { record } from '../audit/queries.ts'
import { one } from '../db/one.ts'
import type { Database, Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { hold } from '../inquiry/subject.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { holdResponse, selectAnswers, selectResponse } from './queries.ts'
import { expectDraft, permittedResponse, type Ref, requestOf } from './subject.ts'
import { type HeldAnswer, holdAnswers, updateAnswers } from './write-queries.ts'

type Found = Awaited<ReturnType<typeof permittedResponse>>
type About = Ref & { key: string; request?: string | undefined }

/** Puts a file to an answer that may be written; answers the answer as it is then. Throws Refused: `fieldsInvalid`
 * for a file that is not taken or is one too many, an answer that is not by files, or where `request` is missing;
 * `notAsked`, `forbidden`, `stateChanged`. */
export async function attachToAnswer(
  db: Kysely<Database>,
  asking: Actor | null,
  { key, request, ...ref }: About,
  sent: SentFile,
  means: FileMeans,
): Promise<InquiryAnswer> {
  const found = await permittedResponse(db, asking, 'response.save', ref)
  const { actor, response, subject } = found
  const asked = requestOf(actor, response, request)
  const file = await takeFile(db, sent, means)
  return transaction(db, async (trx) => {
    const held = await holdFiles(trx, found, key)
    const most = attachmentLimits.answerFiles
    const { after } = await putBeside(trx, actor, { answer: held.id }, { file, most })
    const done = { ...after, key, ...(asked === null ? {} : { request: asked }) }
    await record(trx, actor, { action: 'response.attach', subject, after: done })
    return named(trx, found, held, asked)
  })
}

/** Takes a file away from an answer that may be written; one that is gone stays so. Throws Refused as above. */
export const detach = action(
  'response.detach',
  permittedResponse,
  async (trx, found, { key, attachment, ...input }: z.infer<typeof detachAnswer>) => {
    const asked = requestOf(found.actor, found.response, input.request)
    const held = await holdFiles(trx, found, key)
    const name = await removeAttachment(trx, { id: attachment, beside: { answer: held.id } })
    const answer = await named(trx, found, held, asked)
    if (name === undefined) return { answer }
    return { answer, deed: { before: { key, attachment, name } } }
  },
)

/** Holds an answer by files until the transaction ends. */
async function holdFiles(trx: Db, { response, place }: Found, key: string): Promise<HeldAnswer> {
  const { inquiryId, municipalityId, municipality } = place
  await hold(trx, inquiryId, 'answer')
  await holdResponse(trx, inquiryId, municipalityId)
  const [held] = await holdAnswers(trx, place, [key])
  if (held?.prompt?.type !== 'file') {
    throw invalid({ field: key, problem: 'unknownCode', value: key })
  }
  expectDraft((await selectResponse(trx, inquiryId, municipality)) ?? response, [held.kind])
  return held
}

/** Has an answer name the files that it has now; answers it. */
async function named(
  trx: Db,
  { actor, inquiry, place: { inquiryId, municipalityId } }: Found,
  held: HeldAnswer,
  request: string | null,
): Promise<InquiryAnswer> {
  const { id, version } = held
  const entry = (await selectNames(trx, { answer: id })).join('\n')
  const draft = { ...held.draft, [promptField]: entry }
  if (entry !== (held.draft[promptField] ?? '')) {
    const { state } = readAnswer(held, draft, inquiry.rule)
    const how = { at: new Date(), request }
    await updateAnswers(trx, actor, [{ id, version, draft, state }], how)
  }
  return one(await selectAnswers(trx, inquiryId, municipalityId, [id]))
}
