import type { Inquiry } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import type { InquiryRow } from './queries.ts'
import { permittedInquiry } from './subject.ts'

/** One inquiry. Throws Refused: `inquiryNotFound`. */
export async function get(db: Db, actor: Actor, id: number): Promise<Inquiry> {
  const { inquiry } = await permittedInquiry(db, actor, 'inquiry.get', { id })
  return asInquiry(inquiry)
}

/** An inquiry without the ids behind it. */
export const asInquiry = ({
  regionId: _region,
  visionId: _vision,
  departmentId: _department,
  indicatorGrades: _grades,
  ...inquiry
}: InquiryRow): Inquiry => inquiry
