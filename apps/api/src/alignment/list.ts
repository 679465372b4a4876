import { type Alignment, can, type ListAlignments } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { inPortions } from '../db/portions.ts'
import type { Db } from '../db/schema.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import { selectAlignmentIds, selectAlignments, selectAlignmentsOf } from './queries.ts'

/** The same of a vision in portions, each read when it is asked for. */
export async function alignmentsInPortions(
  db: Db,
  actor: Actor | null,
  framed: FrameRow,
  asked: Omit<ListAlignments, 'region' | 'vision'> = {},
): Promise<() => AsyncIterable<Alignment[]>> {
  const seen = seenBy(actor, framed)
  const ids = await selectAlignmentIds(db, { visionId: framed.vision_id, ...asked }, seen)
  return () => inPortions(ids, (some) => selectAlignmentsOf(db, some, seen))
}

/** Links of a vision's projects; rejected ones for those who may decide. Throws Refused for an unknown
 * region or edition. */
export async function alignmentsOf(
  db: Db,
  actor: Actor | null,
  { region, vision, ...asked }: ListAlignments,
): Promise<Alignment[]> {
  const framed = await frameOf(db, { region, vision })
  const rows = await selectAlignments(
    db,
    { visionId: framed.vision_id, ...asked },
    seenBy(actor, framed),
  )
  return rows.map(({ alignment }) => alignment)
}

/** Links to an item and to those below it. */
export async function alignmentsBelow(
  db: Db,
  actor: Actor | null,
  framed: FrameRow,
  itemRow: number,
): Promise<Alignment[]> {
  const asked = { visionId: framed.vision_id, below: itemRow }
  const rows = await selectAlignments(db, asked, seenBy(actor, framed))
  return rows.map(({ alignment }) => alignment)
}

/** What someone is told of links: names for those signed in, rejected and weak ones for those who decide. */
export function seenBy(actor: Actor | null, { frame }: FrameRow) {
  const decides = can(actor?.me ?? null, 'alignment.confirm', { region: frame.region.slug })
  return { named: actor !== null, rejected: decides, weak: decides }
}
