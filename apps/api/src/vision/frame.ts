import { closedIn, type Frame, namesApart, type VisionRef } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import { type FrameRow, regionExists, selectFrame } from './queries.ts'

const keptFor = 5_000
const caches = new WeakMap<object, Map<string, { until: number; row: Promise<FrameRow> }>>()

/** The frame of a vision, at most five seconds old: every search needs it, and it changes when a
 * vision does. Transactions read their own. Throws Refused for an unknown region or edition. */
export function frameOf(db: Db, ref: VisionRef): Promise<FrameRow> {
  if (db.isTransaction) return readFrame(db, ref)
  const cache = caches.get(db) ?? new Map<string, { until: number; row: Promise<FrameRow> }>()
  caches.set(db, cache)
  const key = `${ref.region} ${ref.vision ?? ''}`
  const kept = cache.get(key)
  if (kept && kept.until > Date.now()) return kept.row
  const row = readFrame(db, ref)
  cache.set(key, { until: Date.now() + keptFor, row })
  row.catch(() => cache.delete(key))
  return row
}

/** The id of what a filter names in a vision, by `ids` of its frame. Throws Refused `filterInvalid` where it names nothing. */
export function namedId(
  ids: Record<string, number>,
  parameter: string,
  value: string | number,
): number {
  const id = ids[value]
  if (id === undefined) throw new Refused('filterInvalid', { parameter, value: String(value) })
  return id
}

/** The frame for a paper, on which no two municipalities are called the same. Throws Refused. */
export const shownFrame = async (db: Db, ref: VisionRef): Promise<Frame> =>
  namesApart((await frameOf(db, ref)).frame)

/** Refuses what would change the projects of a vision whose place the next one has taken. Throws Refused
 * `visionClosed`. */
export function refuseClosed({ frame: { visions, vision } }: Pick<FrameRow, 'frame'>): void {
  const since = closedIn(visions, today()).get(vision.edition)
  if (since !== undefined) throw new Refused('visionClosed', { parameter: 'vision', value: since })
}

/** Forgets what is kept, for who changed something that frames hold. */
export const forgetFrames = (db: Db): void => void caches.delete(db)

async function readFrame(db: Db, ref: VisionRef): Promise<FrameRow> {
  const row = await selectFrame(db, ref)
  if (row) return row
  const known = await regionExists(db, ref.region)
  throw known
    ? new Refused('visionNotFound', { parameter: 'vision', value: String(ref.vision ?? '') })
    : new Refused('regionNotFound', { parameter: 'region', value: ref.region })
}
