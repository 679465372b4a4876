import { type HeldRule, ruleProblems, type saveRule as input } from '@renkei/schema'
import type { z } from 'zod'
import { action } from '../write/action.ts'
import { permittedVision } from '../write/permitted.ts'
import { invalid, stale } from '../write/refuse.ts'
import { selectRule, upsertRule } from './rule-queries.ts'

/** Names a region's grades and how points become them, for the inquiries that are opened from then on. Throws Refused
 * `forbidden`, `fieldsInvalid` or `stale`. */
export const saveRule = action(
  'evaluation.saveRule',
  permittedVision,
  async (trx, { actor, framed }, { rule, version }: z.infer<typeof input>) => {
    const fields = ruleProblems(rule)
    if (fields.length > 0) throw invalid(...fields)
    const { region_id: regionId, frame } = framed
    const before = await selectRule(trx, regionId, true)
    const isWritten = await upsertRule(trx, actor, { regionId, version }, rule)
    const after = await selectRule(trx, regionId, true)
    if (!isWritten) throw stale({ version: after.version, by: after.by, at: after.at })
    const { slug, name } = frame.region
    return {
      answer: after satisfies HeldRule,
      deed: {
        subject: { kind: 'region', id: slug, name },
        before: { rule: before.rule },
        after: { rule },
      },
    }
  },
)
