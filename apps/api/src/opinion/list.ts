import { can, type listOpinions, type Opinion, type VisionRef } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { inPortions } from '../db/portions.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'
import { selectOpinionIds, selectOpinions, selectOpinionsOf } from './queries.ts'

/** What experts said, newest meeting first: everyone reads what is published, its policy office all of it. */
export async function list(
  db: Db,
  actor: Actor | null,
  { region, vision, ...narrowed }: z.infer<typeof listOpinions>,
): Promise<Opinion[]> {
  const { visionId, seen } = await seenBy(db, actor, { region, vision })
  return selectOpinions(db, visionId, narrowed, seen)
}

/** The same of a vision in portions, each read when it is asked for. */
export async function opinionsInPortions(
  db: Db,
  actor: Actor | null,
  ref: VisionRef,
): Promise<() => AsyncIterable<Opinion[]>> {
  const { visionId, seen } = await seenBy(db, actor, ref)
  const ids = await selectOpinionIds(db, visionId, seen)
  return () => inPortions(ids, (some) => selectOpinionsOf(db, some, seen))
}

async function seenBy(db: Db, actor: Actor | null, ref: VisionRef) {
  const { region } = ref
  permit(actor, 'opinion.list', { region })
  const { vision_id: visionId } = await frameOf(db, ref)
  const all = can(actor?.me ?? null, 'opinion.save', { region })
  return { visionId, seen: { all, named: actor !== null } }
}
