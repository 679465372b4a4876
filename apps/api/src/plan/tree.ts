import type { PlanNode } from '@renkei/schema'
import type { NodeRow } from './queries.ts'

/** Numbers of the projects linked to an item or to one below it, each once; a project with a confirmed
 * link is not counted among the proposed. */
export type Reached = { confirmed: Set<number>; proposed: Set<number> }

/** What each item of one plan is served by, itself or through the items below it. */
export function reachedOf(nodes: readonly NodeRow[]): Map<string, Reached> {
  const reached = new Map(
    nodes.map(({ id, confirmed, proposed }) => [
      id,
      { confirmed: new Set(confirmed), proposed: new Set(proposed) },
    ]),
  )
  // Those below come after those above, so that from the end each is whole when it is added.
  for (const { id, parent } of nodes.toReversed()) {
    const [own, above] = [reached.get(id), parent === null ? undefined : reached.get(parent)]
    for (const number of own?.confirmed ?? []) above?.confirmed.add(number)
    for (const number of own?.proposed ?? []) above?.proposed.add(number)
  }
  for (const { confirmed, proposed } of reached.values()) {
    for (const number of confirmed) proposed.delete(number)
  }
  return reached
}

/** The tree as pages show it. */
export function treeOf(
  nodes: readonly NodeRow[],
  reached: ReadonlyMap<string, Reached>,
): PlanNode[] {
  return nodes.map(({ id, isAlignable, ...node }) => {
    const { parent, kind, number, title, relisted, inferred, indicators } = node
    const { confirmed, proposed } = reached.get(id) ?? { confirmed: new Set(), proposed: new Set() }
    const projects = confirmed.size + proposed.size
    return {
      ...{ id, parent, kind, number, title, relisted, inferred, indicators },
      projects: isAlignable || projects > 0 ? projects : null,
    }
  })
}
