import { type Attachment, attachmentLimits } from '@renkei/schema'
import type { Kysely } from 'kysely'
import type { Actor } from '../actor.ts'
import { permittedApplication } from '../application/subject.ts'
import { holdApplication } from '../application/write-queries.ts'
import { record } from '../audit/queries.ts'
import type { Database } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { type FileMeans, putBeside, type SentFile, takeFile } from './take.ts'

/** Puts a file beside an application that may be written. Throws Refused: `fieldsInvalid` for a file that is not
 * taken or is one too many; `applicationNotFound`, `forbidden`, `stateChanged`. */
export async function attach(
  db: Kysely<Database>,
  asking: Actor | null,
  { id, ...sent }: SentFile & { id: number },
  means: FileMeans,
): Promise<Attachment> {
  const { actor, application } = await permittedApplication(db, asking, 'application.save', { id })
  const file = await takeFile(db, sent, means)
  return transaction(db, async (trx) => {
    const held = await holdApplication(trx, id)
    // Submitted since it was read above: the same question again tells by whom.
    if (held?.state !== application.state || held.locked !== application.locked) {
      await permittedApplication(trx, actor, 'application.save', { id })
    }
    const most = attachmentLimits.files
    const { added, after } = await putBeside(trx, actor, { application: id }, { file, most })
    const subject = { kind: 'application', id }
    await record(trx, actor, { action: 'application.attach', subject, after })
    return added
  })
}
