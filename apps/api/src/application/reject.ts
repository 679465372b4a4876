import type { Written } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertMessages, selectAsked } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { expecting, permittedApplication, settled } from './subject.ts'
import { insertEvent, updateState } from './write-queries.ts'

export type Rejection = { id: number; version: number; reason: string }

/** Turns an application down for good. Throws Refused: `fieldsInvalid` without a reason, `stale`,
 * `stateChanged`. */
export async function reject(
  db: Db,
  asking: Actor,
  { reason, ...input }: Rejection,
): Promise<Written> {
  const { application, actor } = await permittedApplication(
    db,
    asking,
    'application.reject',
    input.id,
  )
  const note = reason.trim()
  if (note === '') {
    throw new Refused('fieldsInvalid', { fields: [{ field: 'reason', problem: 'required' }] })
  }
  const expected = expecting('reject', input)
  const { id, state, municipalityId, departmentId } = application
  return transaction(db, async (trx) => {
    const written = await settled(
      trx,
      expected,
      await updateState(trx, actor, expected, 'rejected'),
    )
    await insertEvent(trx, actor, id, { action: 'reject', note })
    const to = [{ municipalityId, departmentId }, ...(await selectAsked(trx, id))]
    await insertMessages(trx, actor, { kind: 'rejected', applicationId: id, to, note })
    await record(trx, actor, {
      action: 'application.reject',
      subject: { kind: 'application', id },
      before: { state },
      after: { state: written.state, reason: note },
    })
    return written
  })
}
