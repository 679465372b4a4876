import {
  checkDocument,
  type DocumentPage,
  readDocument,
  type removeDocumentFile,
  type saveDocument,
} from '@renkei/schema'
import type { z } from 'zod'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { getDocument, permittedDocument, staleDocument } from './get.ts'
import { clearFile, upsertDocument } from './queries.ts'

/** What the trail keeps of a document. */
export const kept = ({ address, file }: DocumentPage) => ({ address, file })

/** Writes where a document is published, and how its file is shown. Throws Refused: `fieldsInvalid`,
 * `documentNotFound`, `forbidden`, `stale`. */
export const save = action(
  'document.save',
  permittedDocument,
  async (trx, { actor, document }, input: z.infer<typeof saveDocument>) => {
    const fields = checkDocument(input)
    if (fields.length > 0) throw invalid(...fields)
    const { id } = input
    const isWritten = await upsertDocument(trx, actor, input, readDocument(input))
    if (!isWritten) throw await staleDocument(trx, id)
    const after = await getDocument(trx, id, true)
    return { answer: after, deed: { before: kept(document), after: kept(after) } }
  },
)

/** Takes a document's file away. Throws Refused: `documentNotFound`, `forbidden`, `stale`. */
export const remove = action(
  'document.remove',
  permittedDocument,
  async (trx, { actor, document }, input: z.infer<typeof removeDocumentFile>) => {
    if (!(await clearFile(trx, actor, input))) throw await staleDocument(trx, input.id)
    const after = await getDocument(trx, input.id, true)
    return { answer: after, deed: { before: kept(document), after: kept(after) } }
  },
)
