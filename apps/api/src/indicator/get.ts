import type { Indicator, listIndicators } from '@renkei/schema'
import type { z } from 'zod'
import { inPortions, largePortion } from '../db/portions.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { frameOf, namedId } from '../vision/frame.ts'
import {
  selectIndicator,
  selectIndicatorIds,
  selectIndicators,
  selectIndicatorsOf,
  selectProjectIds,
} from './queries.ts'

/** Indicators of a vision, or of one of its parts. Throws Refused for an unknown region or edition, and `filterInvalid` for
 * a part that the vision has not. */
export async function indicatorsOf(
  db: Db,
  input: z.infer<typeof listIndicators>,
  named: boolean,
): Promise<Indicator[]> {
  const { vision_id: vision, ids } = await frameOf(db, input)
  const { policyArea, measure, project } = input
  if (policyArea !== undefined) namedId(ids.policyAreas, 'policyArea', policyArea)
  if (measure !== undefined) namedId(ids.measures, 'measure', measure)
  const found = await selectIndicators(db, vision, input, named)
  if (project !== undefined && found.length === 0) {
    namedId(Object.fromEntries(await selectProjectIds(db, vision)), 'project', project)
  }
  return found
}

/** Those of a vision (its row) in portions, each read when it is asked for. */
export async function indicatorsInPortions(
  db: Db,
  visionId: number,
  named: boolean,
): Promise<() => AsyncIterable<Indicator[]>> {
  const ids = await selectIndicatorIds(db, visionId)
  return () => inPortions(ids, (some) => selectIndicatorsOf(db, some, named), largePortion)
}

/** One indicator with its published actuals; people are named only when `named`. Throws Refused
 * `indicatorNotFound`. */
export async function getIndicator(db: Db, id: number, named: boolean): Promise<Indicator> {
  const found = await selectIndicator(db, id, named)
  if (!found) throw new Refused('indicatorNotFound', { parameter: 'id', value: String(id) })
  return found
}
