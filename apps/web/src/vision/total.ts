import type { ByBasis } from '@renkei/schema'

/** How many there are, whatever they rest on. */
export const total = (counts: ByBasis): number => counts.source + counts.confirmed + counts.inferred
