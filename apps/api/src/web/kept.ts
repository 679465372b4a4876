import type { Db } from '../db/schema.ts'
import { selectDeeds } from './queries.ts'

// Milliseconds: what no deed changes, as a plan's new edition does not, is told after ten minutes; days end with one.
const longest = 600_000

/** Every deed is in the trail, so what is told of the registry stays the same until the trail grows. */
const versionOf = async (db: Db): Promise<string> =>
  `${Math.floor(Date.now() / longest)} ${await selectDeeds(db)}`

/** Keeps what is made of what everyone sees, by name, until something is written. `most`: those asked for least recently
 * are forgotten. */
export function keeper<T>(db: Db, most: number) {
  const kept = new Map<string, { version: string; made: Promise<T> }>()
  return async (name: string, make: () => Promise<T>): Promise<T> => {
    const version = await versionOf(db)
    const known = kept.get(name)
    kept.delete(name)
    const now = known?.version === version ? known : { version, made: make() }
    kept.set(name, now)
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '')
    // What could not be made is tried again for the next.
    now.made.catch(() => kept.get(name) === now && kept.delete(name))
    return now.made
  }
}
