import type { endIndicator as input, Indicator } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { getIndicator } from './get.ts'
import { permittedIndicator, refusedWrite } from './subject.ts'
import { endIndicator } from './write-queries.ts'

/** Ends an indicator: later inquiries ask for it no more, its history stays. Throws Refused `stale`, or
 * `stateChanged` (ended already). */
export async function end(
  db: Db,
  asking: Actor,
  expected: z.infer<typeof input>,
): Promise<Indicator> {
  const { author } = await permittedIndicator(db, asking, 'indicator.end', expected.id)
  return transaction(db, async (trx) => {
    if (!(await endIndicator(trx, author, { ...expected, at: new Date() }))) {
      throw await refusedWrite(trx, expected.id)
    }
    const after = await getIndicator(trx, expected.id, true)
    await record(trx, author, {
      action: 'indicator.end',
      subject: { kind: 'indicator', id: after.id, name: after.title },
      before: { version: expected.version },
      after: { version: after.version, endedAt: after.endedAt },
    })
    return after
  })
}
