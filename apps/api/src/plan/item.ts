import type { PlanItem, PlanItemRef } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { alignmentsBelow } from '../alignment/list.ts'
import type { Db } from '../db/schema.ts'
import { selectPlanIndicators } from '../indicator/queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { planExists, selectBelow, selectItem } from './queries.ts'

// More than that is no longer read on one page.
const mostBelow = 24

/** An item of a plan, whole. Throws Refused `planNotFound` or `planItemNotFound`. */
export async function getPlanItem(
  db: Db,
  actor: Actor | null,
  { plan, item, ...ref }: PlanItemRef,
): Promise<PlanItem> {
  const framed = await frameOf(db, ref)
  const found = await selectItem(db, { regionId: framed.region_id, plan, item })
  if (!found) {
    throw (await planExists(db, framed.region_id, plan))
      ? new Refused('planItemNotFound', { parameter: 'item', value: item })
      : new Refused('planNotFound', { parameter: 'plan', value: plan })
  }
  const { rowId, name, content, ...parts } = found
  const { marks: _, ...words } = content
  return {
    ...name,
    ...words,
    ...parts,
    below: await selectBelow(db, rowId, mostBelow),
    indicators: await selectPlanIndicators(db, rowId, actor !== null),
    alignments: await alignmentsBelow(db, actor, framed, rowId),
  }
}
