import type { ByBasis } from '@renkei/schema'

/** How many there are, whatever they rest on. */
export const countAll = (counts: ByBasis): number =>
  counts.source + counts.confirmed + counts.inferred
