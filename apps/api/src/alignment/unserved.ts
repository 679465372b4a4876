import type { listUnserved, UnservedItem } from '@renkei/schema'
import type { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { selectNodes } from '../plan/queries.ts'
import { type Reached, reachedOf } from '../plan/tree.ts'
import { frameOf } from '../vision/frame.ts'
import { selectAlignable } from './queries.ts'

/** Items that projects may serve and none does, neither itself nor one below it. */
export async function unserved(
  db: Db,
  { plan, confirmed, ...ref }: z.output<typeof listUnserved>,
): Promise<UnservedItem[]> {
  const { region_id: regionId, vision_id: visionId } = await frameOf(db, ref)
  const nodes = await selectNodes(db, { regionId, visionId, plan })
  const reached = new Map<string, Map<string, Reached>>(
    [...Map.groupBy(nodes, (node) => node.plan)].map(([slug, own]) => [slug, reachedOf(own)]),
  )
  const items = await selectAlignable(db, { regionId, plan })
  return items.flatMap((item) => {
    const by = reached.get(item.plan)?.get(item.id)
    const [sure, proposed] = [by?.confirmed.size ?? 0, by?.proposed.size ?? 0]
    return sure + (confirmed ? 0 : proposed) === 0 ? [{ ...item, proposed }] : []
  })
}
