import type { Plan, PlanItem, PlanNode } from '@renkei/schema'
import { useQueries } from '@tanstack/react-query'
import { useVisionRef } from '../../vision/address.ts'
import { planItemQuery } from '../queries.ts'
import { pathTo } from '../tree/model.ts'
import { withMarks } from './with-marks.ts'

// What is read on one page; above it, names alone lead on.
const most = 24

/** The items below one, in the document's order, and, where they are few, whole. */
export function useBelow(
  { slug, tree }: Plan,
  current: string,
): { nodes: PlanNode[]; items: Map<string, PlanItem>; depthOf: (id: string) => number } {
  const ref = useVisionRef()
  const depthOf = (id: string) => pathTo(tree, id).indexOf(current)
  const nodes = tree.filter(({ id }) => depthOf(id) > 0)
  const asked = nodes.length <= most ? nodes : []
  const answers = useQueries({
    queries: asked.map(({ id }) => planItemQuery(ref, slug, id)),
  })
  const items = new Map(
    answers.flatMap(({ data }): [string, PlanItem][] => (data ? [[data.id, withMarks(data)]] : [])),
  )
  return { nodes, items, depthOf }
}
