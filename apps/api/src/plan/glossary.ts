import type { GlossaryEntry, VisionRef } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { frameOf } from '../vision/frame.ts'
import { selectTerms } from './queries.ts'

/** The terms of every plan of a region, in the order of plans and marks. */
export async function glossary(db: Db, ref: VisionRef): Promise<GlossaryEntry[]> {
  const { region_id: regionId } = await frameOf(db, ref)
  return selectTerms(db, regionId)
}
