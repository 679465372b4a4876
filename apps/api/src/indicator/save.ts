import type { Indicator, saveIndicator } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { frameOf } from '../vision/frame.ts'
import { getIndicator } from './get.ts'
import { permittedIndicator, readColumns, refusedWrite, told } from './subject.ts'
import { updateIndicator } from './write-queries.ts'

/** Changes what an indicator is; its actuals stay. Throws Refused `fieldsInvalid`, `stale`, or
 * `stateChanged` (ended). */
export async function save(
  db: Db,
  asking: Actor,
  { form, ...expected }: z.infer<typeof saveIndicator>,
): Promise<Indicator> {
  const { indicator, author } = await permittedIndicator(db, asking, 'indicator.save', expected.id)
  const { region, vision } = indicator
  const framed = await frameOf(db, { region, ...(vision === null ? {} : { vision }) })
  return transaction(db, async (trx) => {
    const content = await readColumns(trx, framed, form)
    if (!(await updateIndicator(trx, author, { ...expected, at: new Date() }, content))) {
      throw await refusedWrite(trx, expected.id)
    }
    const after = await getIndicator(trx, expected.id, true)
    await record(trx, author, {
      action: 'indicator.save',
      subject: { kind: 'indicator', id: after.id, name: after.title },
      before: told(indicator),
      after: told(after),
    })
    return after
  })
}
