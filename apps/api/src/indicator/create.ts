import type { createIndicator, Indicator } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { asOfficer, permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'
import { getIndicator } from './get.ts'
import { readColumns, told } from './subject.ts'
import { insertIndicator } from './write-queries.ts'

/** Registers an indicator of a vision or of one of its projects. Throws Refused `forbidden` or
 * `fieldsInvalid`. */
export async function create(
  db: Db,
  actor: Actor,
  { form, ...ref }: z.infer<typeof createIndicator>,
): Promise<Indicator> {
  permit(actor, 'indicator.create', { region: ref.region })
  const author = asOfficer(actor)
  const framed = await frameOf(db, ref)
  return transaction(db, async (trx) => {
    const content = await readColumns(trx, framed, form)
    const of = { regionId: framed.region_id, visionId: framed.vision_id, at: new Date() }
    const indicator = await getIndicator(trx, await insertIndicator(trx, author, of, content), true)
    await record(trx, actor, {
      action: 'indicator.create',
      subject: { kind: 'indicator', id: indicator.id, name: indicator.title },
      after: told(indicator),
    })
    return indicator
  })
}
