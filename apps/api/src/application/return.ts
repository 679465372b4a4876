import type { Written } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertMessages } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { expecting, permittedApplication, settled } from './subject.ts'
import { insertEvent, sendRemarks, updateState } from './write-queries.ts'

export type Return = { id: number; version: number; reason: string }

/** Sends an application back with the remarks written so far, a reason, or both. Throws Refused:
 * `fieldsInvalid` when there is neither, `stale`, `stateChanged`. */
export async function returnToApplicant(
  db: Db,
  asking: Actor,
  { reason, ...input }: Return,
): Promise<Written> {
  const { application, actor } = await permittedApplication(
    db,
    asking,
    'application.return',
    input.id,
  )
  const expected = expecting('return', input)
  const { id, state, municipalityId, departmentId } = application
  return transaction(db, async (trx) => {
    const written = await settled(
      trx,
      expected,
      await updateState(trx, actor, expected, 'returned'),
    )
    const note = reason.trim()
    const remarks = await sendRemarks(trx, id)
    if (note === '' && remarks === 0) {
      throw new Refused('fieldsInvalid', { fields: [{ field: 'reason', problem: 'required' }] })
    }
    await insertEvent(trx, actor, id, { action: 'return', note })
    const to = [{ municipalityId, departmentId }]
    await insertMessages(trx, actor, { kind: 'returned', applicationId: id, to, note })
    await record(trx, actor, {
      action: 'application.return',
      subject: { kind: 'application', id },
      before: { state },
      after: { state: written.state, reason: note, remarks },
    })
    return written
  })
}
