import type { Succession, SuccessionGroup } from '@renkei/schema'
import type { Link, Stood } from './compare-queries.ts'

/** What differs of one that goes on as one. */
export type Differences = Pick<SuccessionGroup<unknown>, 'changed' | 'facts'>

/** What is compared: what stood before, what stands after, and what stands in visions between them; the vision of each
 * side. */
export type Sides<S> = {
  before: S[]
  after: S[]
  between: S[]
  former: number
  edition: number
}

/** What became of what stood before: all that 前身 link, one group. `changes`: what differs of one that goes on as one. */
export function successionOf<T, S extends Stood<T>>(
  sides: Sides<S>,
  links: readonly Link[],
  changes: (before: S, after: S) => Differences,
): SuccessionGroup<T>[] {
  const { before, after } = sides
  const isSame = sides.former === sides.edition
  const counted = links.filter(tellsIn(sides))
  const rootOf = joined(counted)
  // What had ended is told of where another vision goes on from it.
  const goesOn = new Set(counted.map(({ former }) => (isSame ? undefined : former)))
  const was = before.filter(({ id, isActive }) => isActive || goesOn.has(id))
  const is = after.filter(({ isActive }) => isActive)
  const befores = Map.groupBy(was, ({ id }) => rootOf(id))
  const afters = Map.groupBy(is, ({ id }) => rootOf(id))
  const grounds = Map.groupBy(counted, ({ own }) => rootOf(own))
  // In the order of the vision that is now, then of what ended.
  return [...new Set([...is, ...was].map(({ id }) => rootOf(id)))].map((root) => {
    const [from, to] = [befores.get(root) ?? [], afters.get(root) ?? []]
    const kind = kindOf(from.length, to.length)
    const [one, other] = [from[0], to[0]]
    return {
      kind,
      before: from.map(({ item }) => item),
      after: to.map(({ item }) => item),
      ...(kind === 'continued' && one && other ? changes(one, other) : { changed: [], facts: [] }),
      grounds:
        kind === 'new' || kind === 'ended'
          ? []
          : alike((grounds.get(root) ?? []).map((link) => link.grounds)),
    }
  })
}

function kindOf(before: number, after: number): Succession {
  if (before === 0) return 'new'
  if (after === 0) return 'ended'
  if (before === 1) return after === 1 ? 'continued' : 'split'
  return after === 1 ? 'merged' : 'regrouped'
}

/** Which 前身 tell something between the two sides: not those of parts that stood apart on both. */
function tellsIn({ before, after, between, former, edition }: Sides<Stood<unknown>>) {
  const isSame = former === edition
  const byId = (all: readonly Stood<unknown>[]) => new Map(all.map((one) => [one.id, one]))
  const [were, are] = [byId(before), byId([...between, ...after])]
  return ({ own, former: from }: Link): boolean => {
    const one = are.get(own)
    if (!one) return false
    const [was, is] = [were.get(from), are.get(from)]
    // A vision and itself: what had been ended or merged before tells nothing, nor do two that stood apart and still do.
    if (isSame) {
      return was?.isActive === true && (is?.isActive !== true || were.get(own)?.isActive !== true)
    }
    const other = is ?? was
    if (!other) return false
    // One that came out of another within a later vision is younger, or the other has ended.
    return one.edition !== other.edition || !other.isActive || one.began > other.began
  }
}

/** Names what is linked by one of it. */
function joined(links: readonly Link[]): (id: number) => number {
  const parents = new Map<number, number>()
  const rootOf = (id: number): number => {
    const parent = parents.get(id)
    return parent === undefined ? id : rootOf(parent)
  }
  for (const { own, former } of links) {
    const [a, b] = [rootOf(own), rootOf(former)]
    if (a !== b) parents.set(a, b)
  }
  return rootOf
}

const alike = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
]
