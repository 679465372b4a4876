import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { permittedApplication, settled } from './subject.ts'
import { type Expected, deleteDraft } from './write-queries.ts'

/** Throws away a draft that was never submitted. Throws Refused: `stale`, `stateChanged`. */
export async function discard(
  db: Db,
  asking: Actor,
  { id, version }: { id: number; version: number },
): Promise<{ id: number }> {
  const { application, actor } = await permittedApplication(db, asking, 'application.discard', id)
  const expected: Expected = { id, version, from: ['draft'] }
  return transaction(db, async (trx) => {
    const deleted = (await deleteDraft(trx, id, version)) ? { id } : undefined
    const gone = await settled(trx, expected, deleted)
    await record(trx, actor, {
      action: 'application.discard',
      subject: { kind: 'application', id },
      before: { kind: application.kind, project: application.project ?? undefined, version },
    })
    return gone
  })
}
