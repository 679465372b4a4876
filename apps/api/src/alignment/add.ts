import { type addAlignment, type Alignment, checkText, readText } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { found } from './decide.ts'
import { insertConfirmed, selectEnds } from './queries.ts'
import { told } from './told.ts'

/** The longest reason, in characters. */
const longest = 500

/** Links a project to an item that nothing proposed. Throws Refused `fieldsInvalid`: an unknown project
 * or item, one that projects may not serve, no reason, or ends that are linked already (`taken`). */
export async function add(
  db: Db,
  actor: Actor,
  { reason, ...input }: z.infer<typeof addAlignment>,
): Promise<Alignment> {
  permit(actor, 'alignment.add', { region: input.region })
  const author = asOfficer(actor)
  const framed = await frameOf(db, input)
  const of = { visionId: framed.vision_id, regionId: framed.region_id, ...input }
  return transaction(db, async (trx) => {
    const { projectId, itemId, isAlignable } = await selectEnds(trx, of)
    const errors = checkText('reason', reason, longest)
    if (itemId === null || isAlignable === false) {
      errors.unshift({
        field: 'item',
        problem: 'unknownCode',
        value: `${input.plan}/${input.item}`,
      })
    }
    if (projectId === null) {
      errors.unshift({ field: 'project', problem: 'unknownCode', value: String(input.project) })
    }
    if (projectId === null || itemId === null || errors.length > 0) {
      throw new Refused('fieldsInvalid', { fields: errors })
    }
    const link = { projectId, itemId, reason: readText(reason), at: new Date() }
    const id = await insertConfirmed(trx, author, link)
    if (id === undefined) {
      const taken = {
        field: 'item',
        problem: 'taken',
        value: `${input.plan}/${input.item}`,
      } as const
      throw new Refused('fieldsInvalid', { fields: [taken] })
    }
    const after = await found(trx, id)
    await record(trx, author, {
      action: 'alignment.add',
      subject: { kind: 'alignment', id, name: after.project.title },
      after: told(after),
    })
    return after
  })
}
