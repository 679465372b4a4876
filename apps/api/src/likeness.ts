/** The pairs of neighbouring characters in a text. */
export function pairsOf(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))
}

/** How much two texts share by their pairs, 0 to 1 (Dice's coefficient). */
export const likeness = (a: Set<string>, b: Set<string>): number =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / Math.max(a.size + b.size, 1)
