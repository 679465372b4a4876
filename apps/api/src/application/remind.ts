import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { insertMessages } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { selectConsent } from './detail-queries.ts'
import { permittedApplication } from './subject.ts'
import { insertEvent } from './write-queries.ts'

/** Reminds a municipality (code) that its answer is waited for. Throws Refused: `inputInvalid` when it
 * was not asked, `stale` when it has answered. */
export async function remind(
  db: Db,
  asking: Actor,
  { id, municipality }: { id: number; municipality: string },
): Promise<{ id: number }> {
  const { application, actor } = await permittedApplication(db, asking, 'application.remind', id)
  const { frame, ids } = await frameOf(db, application)
  const municipalityId = ids.municipalities[municipality]
  return transaction(db, async (trx) => {
    const consent = await selectConsent(trx, id, municipality)
    if (!consent || municipalityId === undefined) {
      throw new Refused('inputInvalid', { parameter: 'municipality', value: municipality })
    }
    if (consent.by && consent.answeredAt) {
      const { version, by, answeredAt: at } = consent
      throw new Refused('stale', { version, by, at })
    }
    const note =
      frame.municipalities.find(({ code }) => code === municipality)?.name ?? municipality
    await insertEvent(trx, actor, id, { action: 'remind', note })
    await insertMessages(trx, actor, {
      kind: 'reminded',
      applicationId: id,
      to: [{ municipalityId }],
    })
    await record(trx, actor, {
      action: 'application.remind',
      subject: { kind: 'application', id },
      after: { municipality },
    })
    return { id }
  })
}
