import type { Written } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertMessages, selectCore } from '../message/queries.ts'
import { selectConsents } from './detail-queries.ts'
import { expecting, permittedApplication, settled } from './subject.ts'
import { insertEvent, updateState } from './write-queries.ts'

export type Withdrawal = { id: number; version: number; reason: string }

/** Takes an application back before it is decided. Throws Refused: `stale`, `stateChanged`. */
export async function withdraw(
  db: Db,
  asking: Actor,
  { reason, ...input }: Withdrawal,
): Promise<Written> {
  const { application, actor } = await permittedApplication(
    db,
    asking,
    'application.withdraw',
    input.id,
  )
  const expected = expecting('withdraw', input)
  const { id, state, regionId } = application
  return transaction(db, async (trx) => {
    const written = await settled(
      trx,
      expected,
      await updateState(trx, actor, expected, 'withdrawn'),
    )
    const note = reason.trim()
    await insertEvent(trx, actor, id, { action: 'withdraw', note })
    const to = [await selectCore(trx, regionId), ...(await selectConsents(trx, id))]
    await insertMessages(trx, actor, {
      kind: 'withdrawn',
      applicationId: id,
      to: distinct(to),
      note,
    })
    await record(trx, actor, {
      action: 'application.withdraw',
      subject: { kind: 'application', id },
      before: { state },
      after: { state: written.state, reason: note },
    })
    return written
  })
}

// The core city is often among those asked.
const distinct = (to: readonly { municipalityId: number }[]) =>
  [...new Set(to.map(({ municipalityId }) => municipalityId))].map((municipalityId) => ({
    municipalityId,
  }))
