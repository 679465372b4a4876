import type { createIndicator, Indicator, IndicatorForm } from '@renkei/schema'
import type { z } from 'zod'
import type { Officer } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import type { FrameRow } from '../vision/queries.ts'
import { action } from '../write/action.ts'
import { permittedOpenVision } from '../write/permitted.ts'
import { getIndicator } from './get.ts'
import { audited, findAgain, readColumns } from './subject.ts'
import { insertIndicator } from './write-queries.ts'

/** Registers an indicator of a vision or of one of its parts. Throws Refused `forbidden` or
 * `fieldsInvalid`. */
export const create = action(
  'indicator.create',
  permittedOpenVision,
  async (trx, { actor, framed }, { form }: z.infer<typeof createIndicator>) => {
    const indicator = await registered(trx, actor, framed, form)
    return { answer: indicator, deed: deedOf(indicator) }
  },
)

async function registered(
  trx: Db,
  actor: Officer,
  framed: FrameRow,
  form: IndicatorForm,
  proposed: { applicationId?: number } = {},
): Promise<Indicator> {
  const content = await readColumns(trx, framed, form)
  const of = { regionId: framed.region_id, visionId: framed.vision_id, at: new Date() }
  const id = await insertIndicator(trx, actor, { ...of, ...proposed }, content)
  const indicator = await getIndicator(trx, id, true)
  await findAgain(trx, indicator)
  return indicator
}

const deedOf = (indicator: Indicator) => ({
  subject: { kind: 'indicator', id: indicator.id, name: indicator.title },
  after: audited(indicator),
})

/** Registers what an application proposes, within the transaction that approves it; the trail is told of each. Throws
 * Refused `fieldsInvalid`. */
export async function registerProposed(
  trx: Db,
  actor: Officer,
  { framed, applicationId }: { framed: FrameRow; applicationId: number },
  forms: readonly IndicatorForm[],
): Promise<void> {
  for (const form of forms) {
    const indicator = await registered(trx, actor, framed, form, { applicationId })
    await record(trx, actor, { action: 'indicator.create', ...deedOf(indicator) })
  }
}
