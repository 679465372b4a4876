import type { Basis, ByBasis } from '@renkei/schema'

export function countBases(bases: readonly Basis[]): ByBasis {
  const counts: ByBasis = { source: 0, confirmed: 0, inferred: 0 }
  for (const basis of bases) counts[basis] += 1
  return counts
}

/** How many there are, whatever they rest on. */
export const countAll = (counts: ByBasis): number =>
  counts.source + counts.confirmed + counts.inferred
