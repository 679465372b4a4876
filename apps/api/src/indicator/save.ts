import type { saveIndicator } from '@renkei/schema'
import type { z } from 'zod'
import { frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { audited, findAgain, permittedIndicator, readColumns, update } from './subject.ts'
import { columnsOf } from './write-queries.ts'

/** Changes what an indicator is; its actuals stay. Throws Refused `fieldsInvalid`, `stale`, or
 * `stateChanged` (ended). */
export const save = action(
  'indicator.save',
  permittedIndicator,
  async (trx, { indicator, actor, subject }, input: z.infer<typeof saveIndicator>) => {
    const { form, ...read } = input
    const { region, vision } = indicator
    const framed = await frameOf(trx, { region, ...(vision === null ? {} : { vision }) })
    const columns = columnsOf(await readColumns(trx, framed, form, input.id))
    const after = await update(trx, actor, { ...read, at: new Date() }, columns)
    await findAgain(trx, indicator, after)
    return {
      answer: after,
      deed: {
        subject: { ...subject, name: after.title },
        before: audited(indicator),
        after: audited(after),
      },
    }
  },
)
