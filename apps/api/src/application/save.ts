import { type Draft, type Written, changedFields } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { permittedApplication, settled } from './subject.ts'
import { type Expected, updateDraft } from './write-queries.ts'

export type Save = { id: number; version: number; draft: Draft }

/** Saves a draft over the version read. Throws Refused: `stale`, with who wrote the current version
 * and when, `stateChanged` once it was submitted. */
export async function save(db: Db, asking: Actor, { draft, ...input }: Save): Promise<Written> {
  const { application, actor } = await permittedApplication(
    db,
    asking,
    'application.save',
    input.id,
  )
  const expected: Expected = { ...input, from: ['draft', 'returned'] }
  return transaction(db, async (trx) => {
    const written = await settled(trx, expected, await updateDraft(trx, actor, expected, draft))
    // What a draft says is its municipality's own until it is submitted: the trail names fields only.
    await record(trx, actor, {
      action: 'application.save',
      subject: { kind: 'application', id: written.id },
      before: { version: input.version },
      after: { version: written.version, fields: changedFields(application.draft, draft) },
    })
    return written
  })
}
