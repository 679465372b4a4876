import type { Alignment, Frame, Plan, PolicyArea } from '@renkei/schema'

type Item = Alignment['item']
export type Flow = { item: Item; area: PolicyArea; confirmed: number; proposed: number }

/** How a plan's links run from its items, taken together at the highest level that parts them, to the policy areas of
 * the projects that serve them: in the order of the plan, then of the areas. Rejected ones are left out. */
export function flowsOf(
  links: readonly Alignment[],
  { tree }: Plan,
  { policyAreas }: Frame,
): Flow[] {
  const places = new Map(tree.map(({ id }, place) => [id, place]))
  const placeOf = ({ item }: Alignment) => places.get(item.id) ?? tree.length
  const paths = links
    .filter(({ state }) => state !== 'rejected')
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((link) => ({ link, path: [...link.ancestors, link.item] }))
  const at = (path: readonly Item[], depth: number) => path[Math.min(depth, path.length - 1)]
  const deepest = Math.max(0, ...paths.map(({ path }) => path.length - 1))
  const depths = Array.from({ length: deepest + 1 }, (_, depth) => depth)
  const depth =
    depths.find((one) => new Set(paths.map(({ path }) => at(path, one)?.id)).size >= least) ??
    deepest
  const ofItems = Map.groupBy(paths, ({ path }) => at(path, depth)?.id)
  return [...ofItems.values()].flatMap((own) => {
    const item = own[0] && at(own[0].path, depth)
    if (!item) return []
    return policyAreas.flatMap((area) => {
      const both = own.filter(({ link }) => link.policyArea === area.code)
      const confirmed = both.filter(({ link }) => link.state === 'confirmed').length
      return both.length === 0 ? [] : [{ item, area, confirmed, proposed: both.length - confirmed }]
    })
  })
}

/** One or two bands would show nothing that a word does not. */
const least = 3

/** The items that flows begin at, in order of first sight, each with what it comes to. */
export const itemsOf = (flows: readonly Flow[]) =>
  [...Map.groupBy(flows, ({ item }) => item.id).values()].flatMap((own) => {
    const [first] = own
    return first ? [{ item: first.item, flows: own, count: countOf(own) }] : []
  })

export const countOf = (flows: readonly Flow[]): number =>
  flows.reduce((sum, { confirmed, proposed }) => sum + confirmed + proposed, 0)
