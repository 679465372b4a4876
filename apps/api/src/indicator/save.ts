import {
  type FormerTarget,
  isSameTarget,
  type Indicator,
  readRetarget,
  type Retarget,
  type saveIndicator,
} from '@renkei/schema'
import type { z } from 'zod'
import { frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { audited, findAgain, permittedIndicator, readColumns, update } from './subject.ts'
import { invalid } from '../write/refuse.ts'
import { columnsOf, type Content, insertFormerTargets } from './write-queries.ts'

/** Changes what an indicator is; its actuals stay. Throws Refused `fieldsInvalid`, `stale`, or
 * `stateChanged` (ended). */
export const save = action(
  'indicator.save',
  permittedIndicator,
  async (trx, { indicator, actor, subject }, input: z.infer<typeof saveIndicator>) => {
    const { form, retarget, ...read } = input
    const { region, vision } = indicator
    const framed = await frameOf(trx, { region, ...(vision === null ? {} : { vision }) })
    const content = await readColumns(trx, framed, form, input.id)
    const columns = columnsOf(content)
    if (retarget) {
      await insertFormerTargets(trx, input.id, [formerOf(retarget, indicator, content)])
    }
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

/** What was the target until it is changed. Throws Refused `fieldsInvalid`. */
function formerOf(typed: Retarget, held: Indicator, content: Content): FormerTarget {
  const read = readRetarget(typed, held)
  if ('errors' in read) throw invalid(...read.errors)
  if (isSameTarget(held, content)) throw invalid({ field: 'target', problem: 'unchanged' })
  return read.former
}
