import { type AuditAction, auditActions } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectDeeds } from './queries.ts'

// Milliseconds: what no deed changes, as a plan's new edition does not, is told after ten minutes; days end with one.
const longest = 600_000

// What is done here is seen by people who are signed in alone, as far as it is seen at all.
const inside = new Set(
  `session invitation mail transfer apiKey calendar webhook attachment assignment endorsement response
    application`.split(/\s+/),
)
export const unseen = auditActions.filter(
  (action: AuditAction) =>
    inside.has(action.split('.', 1)[0] ?? '') && action !== 'application.approve',
)

/** How far the trail was read, and its last deed that changed what everyone sees. */
type Read = { upTo: number; shown: number }
const reads = new WeakMap<object, Read>()

/** Every deed is in the trail, so what is told of the registry stays the same until the trail tells of one that
 * everyone sees. */
async function versionOf(db: Db): Promise<string> {
  const from = reads.get(db)?.upTo
  const { deeds, shown } = await selectDeeds(db, from, unseen)
  // Who asked at the same time may have read on meanwhile; a shorter trail is that of a database that was put back.
  const last = from !== undefined && deeds >= from ? reads.get(db) : undefined
  const now = {
    upTo: Math.max(deeds, last?.upTo ?? 0),
    shown: last ? Math.max(shown ?? 0, last.shown) : deeds,
  }
  reads.set(db, now)
  return `${Math.floor(Date.now() / longest)} ${now.shown}`
}

/** Keeps what is made of what everyone sees, by name, until something of that is written, by whichever process.
 * `most`: those asked for least recently are forgotten. What a transaction sees is made for it. */
export function keeper<T>(most: number) {
  const databases = new WeakMap<object, Map<string, { version: string; made: Promise<T> }>>()
  return async (db: Db, name: string, make: () => Promise<T>): Promise<T> => {
    if (db.isTransaction) return make()
    const kept = databases.get(db) ?? new Map<string, { version: string; made: Promise<T> }>()
    databases.set(db, kept)
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
