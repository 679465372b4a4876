import type { ProcedureName, VisionRef } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'

/** Refuses whoever may not call `procedure` for a vision's region, and reads its frame. Throws Refused. */
export async function permittedVision(
  db: Db,
  asking: Actor | null,
  procedure: ProcedureName,
  ref: VisionRef,
) {
  permit(asking, procedure, { region: ref.region })
  return { actor: asOfficer(asking), framed: await frameOf(db, ref) }
}
