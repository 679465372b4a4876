import type { AlignmentChain, listChains } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { projectExists } from '../project/queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { seenBy } from './list.ts'
import { selectAlignments, selectUpward } from './queries.ts'

/** Where a project stands among the plans: what it serves, and what those items serve in the plans
 * above, step by step. Throws Refused `projectNotFound`. */
export async function chainsOf(
  db: Db,
  actor: Actor | null,
  { project, ...ref }: z.infer<typeof listChains>,
): Promise<AlignmentChain[]> {
  const framed = await frameOf(db, ref)
  const visionId = framed.vision_id
  if (!(await projectExists(db, visionId, project))) {
    throw new Refused('projectNotFound', { parameter: 'project', value: String(project) })
  }
  const seen = { ...seenBy(actor, framed), rejected: false }
  const rows = await selectAlignments(db, { visionId, project }, seen)
  const upward = await upwardOf(
    db,
    rows.map(({ itemRow }) => itemRow),
  )
  return rows.map(({ alignment, itemRow }) => ({ ...alignment, upward: upward(itemRow) }))
}

/** The steps up from each of some items, those of one plan before those of the plan above it. */
async function upwardOf(db: Db, items: readonly number[]) {
  const steps = new Map<number, Awaited<ReturnType<typeof selectUpward>>>()
  for (let next = [...new Set(items)]; next.length > 0;) {
    const found = await selectUpward(db, next)
    for (const item of next) {
      steps.set(
        item,
        found.filter(({ fromRow }) => fromRow === item),
      )
    }
    next = [...new Set(found.map(({ toRow }) => toRow))].filter((row) => !steps.has(row))
  }
  const climb = (item: number, seen: ReadonlySet<number>): AlignmentChain['upward'] =>
    (steps.get(item) ?? [])
      .filter(({ toRow }) => !seen.has(toRow))
      .flatMap(({ toRow, step }) => [step, ...climb(toRow, new Set([...seen, toRow]))])
  return (item: number) => climb(item, new Set([item]))
}
