import type { ProcedureName, VisionRef } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { frameOf, refuseClosed } from '../vision/frame.ts'

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

/** The same for what changes projects or registers indicators. Throws Refused `visionClosed` besides, where the next
 * vision has taken this one's place. */
export async function permittedOpenVision(...of: Parameters<typeof permittedVision>) {
  const found = await permittedVision(...of)
  refuseClosed(found.framed)
  return found
}
