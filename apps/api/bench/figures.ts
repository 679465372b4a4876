/** The middle of figures, and the quarters below and above it. */
export function spread(numbers: readonly number[]): [low: number, middle: number, high: number] {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? 0
  return [at(0.25), at(0.5), at(0.75)]
}

export const median = (numbers: readonly number[]): number => spread(numbers)[1]
