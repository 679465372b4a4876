/** As many of what a file tells are read at a time: few enough that their texts are gone from memory soon after, and that
 * whoever else asks is answered in between. */
export const portion = 64

/** What is read by keys, in portions, each when it is asked for; no connection is held meanwhile. */
export async function* inPortions<Key, Found>(
  keys: readonly Key[],
  read: (some: readonly Key[]) => Promise<Found[]>,
): AsyncGenerator<Found[]> {
  for (let at = 0; at < keys.length; at += portion) yield await read(keys.slice(at, at + portion))
}
