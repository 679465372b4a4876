import { type addAlignment, checkText, type FieldError, readText } from '@renkei/schema'
import type { z } from 'zod'
import { action } from '../write/action.ts'
import { permittedVision } from '../write/permitted.ts'
import { invalid } from '../write/refuse.ts'
import { found } from './decide.ts'
import { insertConfirmed, selectEnds } from './queries.ts'
import { audited } from './audited.ts'

/** The longest reason, in characters. */
const longest = 500

/** Links a project to an item that nothing proposed. Throws Refused `fieldsInvalid`: an unknown project
 * or item, one that projects may not serve, no reason, or ends that are linked already (`taken`). */
export const add = action(
  'alignment.add',
  permittedVision,
  async (trx, { actor, framed }, { reason, ...input }: z.infer<typeof addAlignment>) => {
    const of = { visionId: framed.vision_id, regionId: framed.region_id, ...input }
    const { projectId, itemId, isAlignable } = await selectEnds(trx, of)
    const errors = checkText('reason', reason, longest)
    const item = (problem: FieldError['problem']): FieldError => ({
      ...{ field: 'item', problem, value: `${input.plan}/${input.item}` },
    })
    if (itemId === null || isAlignable === false) errors.unshift(item('unknownCode'))
    if (projectId === null) {
      errors.unshift({ field: 'project', problem: 'unknownCode', value: String(input.project) })
    }
    if (projectId === null || itemId === null || errors.length > 0) throw invalid(...errors)
    const link = { projectId, itemId, reason: readText(reason) }
    const id = await insertConfirmed(trx, actor, link)
    if (id === undefined) throw invalid(item('taken'))
    const after = await found(trx, id)
    const subject = { kind: 'alignment', id, name: after.project.title }
    return { answer: after, deed: { subject, after: audited(after, projectId) } }
  },
)
