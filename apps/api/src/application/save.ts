import { type Draft, changedFields, withoutContact } from '@renkei/schema'
import { json } from '../db/json.ts'
import { action, type Read } from '../write/action.ts'
import { writeContact } from './contact-queries.ts'
import { selectDetail } from './detail-queries.ts'
import { permittedApplication, update } from './subject.ts'

/** Saves a draft over the version read. Throws Refused: `stale`, with who wrote the current version
 * and when, `stateChanged` once it was submitted. */
export const save = action(
  'application.save',
  permittedApplication,
  async (trx, { application, actor }, { draft, ...read }: Read & { draft: Draft }) => {
    const written = await update(trx, actor, 'save', read, { draft: json(withoutContact(draft)) })
    const { contact } = await selectDetail(trx, read.id)
    await writeContact(trx, read.id, draft)
    // What a draft says is its municipality's own until it is submitted: the trail names fields only.
    const fields = changedFields({ ...application.draft, ...contact }, draft)
    return {
      answer: written,
      deed: { before: { version: read.version }, after: { version: written.version, fields } },
    }
  },
)
