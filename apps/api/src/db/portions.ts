/** As many of what a file tells are read at a time: few enough that their texts are gone from memory soon after, and that
 * whoever else asks is answered in between. */
export const portion = 64

/** The same of what is short, and whose question takes longer to be understood than to be answered. */
export const largePortion = 256

/** What is read by keys, in portions, each when it is asked for; no connection is held meanwhile. */
export async function* inPortions<Key, Found>(
  keys: readonly Key[],
  read: (some: readonly Key[]) => Promise<Found[]>,
  size = portion,
): AsyncGenerator<Found[]> {
  for (let at = 0; at < keys.length; at += size) yield await read(keys.slice(at, at + size))
}
