/** What stands in the middle of a sorted list: the two there, one and the same of an odd number; nothing of none. */
export const middleTwo = <T>(sorted: readonly T[]): T[] =>
  [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)].flatMap((at) =>
    sorted.slice(Math.max(at, 0), at + 1),
  )

/** The number in the middle, of an even count the mean of the two there; 0 of none. */
export function medianOf(numbers: readonly number[]): number {
  const [low = 0, high = 0] = middleTwo(numbers.toSorted((one, other) => one - other))
  return (low + high) / 2
}
