import type { Summary, VisionDay } from '@renkei/schema'
import { keeper } from '../audit/kept.ts'
import type { Db } from '../db/schema.ts'
import { checkDay } from './as-of.ts'
import { frameOf } from './frame.ts'
import { selectSummary } from './queries.ts'

const keep = keeper<Summary>(200)

/** A vision at a glance, as it stands or stood at the end of a day. Throws Refused for an unknown
 * region or edition, and for a day the registry cannot answer for. */
export async function summariseVision(db: Db, { asOf, ...ref }: VisionDay): Promise<Summary> {
  const { vision_id: id, frame } = await frameOf(db, ref)
  checkDay(frame.vision, asOf)
  return keep(db, `${id} ${asOf ?? ''}`, () => selectSummary(db, id, asOf))
}
