import type { createIndicator } from '@renkei/schema'
import type { z } from 'zod'
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
    const content = await readColumns(trx, framed, form)
    const of = { regionId: framed.region_id, visionId: framed.vision_id, at: new Date() }
    const id = await insertIndicator(trx, actor, of, content)
    const indicator = await getIndicator(trx, id, true)
    await findAgain(trx, indicator)
    const subject = { kind: 'indicator', id: indicator.id, name: indicator.title }
    return { answer: indicator, deed: { subject, after: audited(indicator) } }
  },
)
