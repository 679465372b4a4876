import type { PlanIndicators, PlanRoadmap, PlansRef } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectAllPlanIndicators } from '../indicator/queries.ts'
import { frameOf } from '../vision/frame.ts'
import { selectMeasured } from './queries.ts'

/** Every item of plans with a roadmap, in the order of the plans. Throws Refused for an unknown region or
 * edition. */
export async function listRoadmaps(db: Db, { plan, ...ref }: PlansRef): Promise<PlanRoadmap[]> {
  const { region_id: regionId } = await frameOf(db, ref)
  const items = await selectMeasured(db, { regionId, plan })
  return items.filter(({ roadmap }) => roadmap.length > 0)
}

/** Every item of plans with the indicators stated under it, likewise. */
export async function listPlanIndicators(
  db: Db,
  { plan, ...ref }: PlansRef,
): Promise<PlanIndicators[]> {
  const { region_id: regionId } = await frameOf(db, ref)
  const items = await selectMeasured(db, { regionId, plan })
  const stated = Map.groupBy(
    await selectAllPlanIndicators(db, regionId, plan),
    (one) => `${one.stated?.plan ?? ''} ${one.stated?.item ?? ''}`,
  )
  return items.flatMap(({ roadmap: _roadmap, ...item }) => {
    const indicators = stated.get(`${item.plan} ${item.id}`) ?? []
    return indicators.length > 0 ? [{ ...item, indicators }] : []
  })
}
