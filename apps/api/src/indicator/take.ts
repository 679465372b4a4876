import { type takeActuals, type VisionRef } from '@renkei/schema'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Database } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { Refused } from '../refusal.ts'
import { permittedVision } from '../write/permitted.ts'
import { correctOne } from './correct.ts'
import { getIndicator } from './get.ts'
import { selectIndicators } from './queries.ts'

/** Takes actuals over, each as a correction of its own, all of them or none: weights first, and earlier years before
 * those that add to them. Answers how many. Throws Refused: `fieldsInvalid`, `stale` where one was corrected since. */
export async function take(
  db: Kysely<Database>,
  asking: Actor | null,
  { corrections, ...ref }: z.infer<typeof takeActuals> & VisionRef,
): Promise<{ taken: number }> {
  const { actor, framed } = await permittedVision(db, asking, 'indicator.take', ref)
  return transaction(db, async (trx) => {
    const indicators = await selectIndicators(trx, framed.vision_id, {}, false)
    const known = new Set(indicators.map(({ id }) => id))
    const weights = new Set(indicators.flatMap(({ weight }) => weight?.id ?? []))
    const order = ({ id, fiscalYear }: (typeof corrections)[number]) =>
      (weights.has(id) ? 0 : 10_000) + fiscalYear
    for (const correction of corrections.toSorted((a, b) => order(a) - order(b))) {
      const { id } = correction
      if (!known.has(id))
        throw new Refused('indicatorNotFound', { parameter: 'id', value: String(id) })
      const indicator = await getIndicator(trx, id, true)
      const { deed } = await correctOne(trx, { indicator, actor }, correction)
      const subject = { kind: 'indicator', id, name: indicator.title }
      await record(trx, actor, { ...deed, action: 'indicator.correct', subject })
    }
    return { taken: corrections.length }
  })
}
