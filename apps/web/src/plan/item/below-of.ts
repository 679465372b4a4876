import type { Plan, PlanItem, PlanNode, PlanPart } from '@renkei/schema'
import { pathTo } from '../tree/model.ts'

/** The items below one, in the document's order, and, where they came along, what they say. */
export function belowOf(
  { tree }: Plan,
  { id, below }: PlanItem,
): { nodes: PlanNode[]; items: Map<string, PlanPart>; depthOf: (id: string) => number } {
  const depthOf = (of: string) => pathTo(tree, of).indexOf(id)
  return {
    nodes: tree.filter((node) => depthOf(node.id) > 0),
    items: new Map(below.map((part) => [part.id, part])),
    depthOf,
  }
}
