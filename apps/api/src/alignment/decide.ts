import type { Alignment, AlignmentState, confirmAlignment } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { selectAlignment, selectRegionOf, updateState } from './queries.ts'
import { told } from './told.ts'

const leadsTo = {
  'alignment.confirm': 'confirmed',
  'alignment.reject': 'rejected',
  'alignment.takeBack': 'proposed',
} as const satisfies Record<string, AlignmentState>

/** Confirms or rejects a link, or takes that back. Throws Refused `alignmentNotFound`, `stale`, or
 * `stateChanged` when it is in that state already. */
export async function decide(
  db: Db,
  actor: Actor,
  action: keyof typeof leadsTo,
  { id, version }: z.infer<typeof confirmAlignment>,
): Promise<Alignment> {
  const region = await selectRegionOf(db, id)
  if (region === undefined) {
    throw new Refused('alignmentNotFound', { parameter: 'id', value: String(id) })
  }
  permit(actor, action, { region })
  const author = asOfficer(actor)
  const state = leadsTo[action]
  return transaction(db, async (trx) => {
    const before = await found(trx, id)
    if (!(await updateState(trx, author, { id, version, at: new Date(), state }))) {
      const now = await found(trx, id)
      const by = now.decided ?? {}
      throw now.version === version
        ? new Refused('stateChanged', { value: now.state, ...by })
        : new Refused('stale', { version: now.version, ...by })
    }
    const after = await found(trx, id)
    await record(trx, author, {
      action,
      subject: { kind: 'alignment', id, name: after.project.title },
      before: told(before),
      after: told(after),
    })
    return after
  })
}

/** A link that is known to exist. */
export async function found(db: Db, id: number) {
  const row = await selectAlignment(db, id)
  if (!row) throw new Refused('alignmentNotFound', { parameter: 'id', value: String(id) })
  return row
}
