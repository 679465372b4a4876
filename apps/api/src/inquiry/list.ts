import { can, type InquiryItem, type VisionRef } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'
import { selectInquiries } from './queries.ts'

/** The inquiries of a vision that the actor may know of; none for municipalities outside the region. */
export async function list(db: Db, actor: Actor, ref: VisionRef): Promise<InquiryItem[]> {
  permit(actor, 'inquiry.list', {})
  const { region } = ref
  await frameOf(db, ref)
  if (!actor.me.regions.includes(region)) return []
  const prepared = can(actor.me, 'inquiry.status', { region })
  return selectInquiries(db, ref, { municipalityId: actor.municipalityId, prepared })
}
