import { can, type listOpinions, type Opinion } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'
import { selectOpinions } from './queries.ts'

/** What experts said, newest meeting first: everyone reads what is published, its policy office all of it. */
export async function list(
  db: Db,
  actor: Actor | null,
  { region, vision, ...narrowed }: z.infer<typeof listOpinions>,
): Promise<Opinion[]> {
  permit(actor, 'opinion.list', { region })
  const { vision_id: visionId } = await frameOf(db, { region, vision })
  const all = can(actor?.me ?? null, 'opinion.save', { region })
  return selectOpinions(db, visionId, narrowed, { all, named: actor !== null })
}
