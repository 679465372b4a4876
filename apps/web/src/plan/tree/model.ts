import type { PlanNode } from '@renkei/schema'

/** A node with those below it. */
export type Branch = PlanNode & { below: Branch[] }

/** Nests the flat tree, keeping the document's order. */
export function branchesOf(nodes: readonly PlanNode[]): Branch[] {
  const byId = new Map(nodes.map((node) => [node.id, { ...node, below: [] as Branch[] }]))
  const top: Branch[] = []
  for (const branch of byId.values()) {
    const above = branch.parent === null ? undefined : byId.get(branch.parent)
    ;(above?.below ?? top).push(branch)
  }
  return top
}

/** Ids from an item up to the top of its plan, itself first. */
export function pathTo(nodes: readonly PlanNode[], id: string): string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]))
  const path: string[] = []
  for (let at: string | null | undefined = id; at; at = parents.get(at)) path.push(at)
  return path
}

/** How many stand below a branch, at any depth. */
export const sizeOf = ({ below }: Branch): number =>
  below.reduce((sum, branch) => sum + 1 + sizeOf(branch), 0)
