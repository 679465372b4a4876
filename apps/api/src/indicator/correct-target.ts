import { type correctTarget, readTargetCorrection } from '@renkei/schema'
import type { z } from 'zod'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { getIndicator } from './get.ts'
import { audited, findAgain, permittedIndicator, update } from './subject.ts'
import { rewriteFormerTargets, targetColumns } from './write-queries.ts'

/** Corrects what a former target says, or takes back the change that ended it; what it was is kept beside. Throws Refused
 * `fieldsInvalid`, `filterInvalid` (no target was changed on that day), `stale`, or `stateChanged` (ended). */
export const correctFormer = action(
  'indicator.correctTarget',
  permittedIndicator,
  async (trx, { indicator, actor }, { of, form, ...read }: z.infer<typeof correctTarget>) => {
    if (indicator.version !== read.version) throw stale({ version: indicator.version })
    const corrected = readTargetCorrection(form, of, indicator)
    if (corrected === null) throw new Refused('filterInvalid', { parameter: 'of', value: of })
    if ('errors' in corrected) throw invalid(...corrected.errors)
    const { target, ...content } = corrected.content
    const at = new Date()
    const { version } = await update(
      trx,
      actor,
      { ...read, at },
      target ? targetColumns(target) : {},
    )
    await rewriteFormerTargets(trx, actor, { id: read.id, version, at }, content)
    const after = await getIndicator(trx, read.id, true)
    await findAgain(trx, after)
    return {
      answer: after,
      deed: { before: audited(indicator), after: { ...audited(after), reason: content.reason } },
    }
  },
)
