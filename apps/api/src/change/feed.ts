import {
  type ChangeEvent,
  type ChangeFeed,
  changeFeedQuestion,
  type ChangeFeedQuestion,
  changePlace,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { shownTo } from '../region/hidden.ts'
import { frameOf } from '../vision/frame.ts'
import { regionExists } from '../vision/queries.ts'
import {
  type EntriesOf,
  type Entry,
  entryExists,
  isToldOf,
  selectEntries,
} from './entry-queries.ts'
import { changesOf } from './list.ts'

/** A page of what changed, oldest first, that whoever goes on by its cursor reads once and whole, whatever is written
 * meanwhile: `entry-queries.ts` says how. Hidden regions are told to their own people, and others that they are hidden. Throws Refused: `regionNotFound`,
 * or `cursorNotFound` for a cursor of another record. */
export async function feedChanges(
  db: Db,
  actor: Actor | null,
  asked: ChangeFeedQuestion,
): Promise<ChangeFeed> {
  const { since, size, region, kinds } = changeFeedQuestion.parse(asked)
  if (region !== undefined && !(await regionExists(db, region)) && !(await isToldOf(db, region)))
    throw new Refused('regionNotFound', { parameter: 'region', value: region })
  const isNow = since === 'now'
  const after = since !== undefined && since.length > 10 ? since : undefined
  const from = after === undefined && !isNow ? since : undefined
  if (after !== undefined && !(await entryExists(db, after)))
    throw new Refused('cursorNotFound', { parameter: 'since', value: after })
  const of = { after, from, region, kinds, shown: shownTo(actor?.me ?? null) }
  return readFeed(db, of, isNow ? 0 : size)
}

/** The next events of those entries, of at most `size` of them. */
async function readFeed(db: Db, of: EntriesOf, size: number): Promise<ChangeFeed> {
  const { entries, last } = await selectEntries(db, of, size + 1)
  const taken = entries.slice(0, size)
  const more = size > 0 && entries.length > size
  const items = await eventsOf(db, taken)
  return { items, cursor: taken.at(-1)?.cursor ?? of.after ?? last, more }
}

const keyOf = ({ kind, ref, year, revision }: Entry) =>
  [kind, ref, year, revision].filter((one) => one !== null).join('/')

/** What entries tell, in their order. What was taken back is told no more, but that it was; nor what never was public. */
export async function eventsOf(db: Db, entries: readonly Entry[]): Promise<ChangeEvent[]> {
  const told = new Map<string, ChangeEvent>()
  for (const { cursor, region, told: tells } of entries) {
    if (tells) told.set(cursor, { id: cursor, region, ...tells })
  }
  const standing = entries.filter(({ told: tells }) => tells === null)
  const visions = Map.groupBy(standing, ({ region, vision }) => `${region} ${vision ?? ''}`)
  for (const some of visions.values()) {
    const [{ region, vision } = { region: '', vision: null }] = some
    const framed = await frameOf(db, { region, ...(vision === null ? {} : { vision }) })
    const { edition } = framed.frame.vision
    const ids = (kinds: readonly string[]) => [
      ...new Set(some.filter(({ kind }) => kinds.includes(kind)).map(({ ref }) => ref)),
    ]
    const known = {
      ...{ project: ids(['project']), report: ids(['report']), actual: ids(['actual']) },
      entry: ids(['indicator', 'alignment', 'plan', 'region']),
    }
    const span = { since: '0001-01-01', until: '9999-12-31', of: nothing, known }
    const { items, keys } = await changesOf(db, framed, span, everything)
    const byKey = new Map(items.map((change, at) => [keys[at], change]))
    for (const entry of some) {
      const change = byKey.get(keyOf(entry))
      if (!change) continue
      const path = `/${region}/${edition}/${changePlace(change).path}`
      told.set(entry.cursor, { id: entry.cursor, region, vision: edition, path, change })
    }
  }
  return entries.flatMap(({ cursor }) => told.get(cursor) ?? [])
}

const nothing = { projects: [], policyAreas: [], municipalities: [] }
const everything = { offset: 0, limit: 2 ** 31 - 1 }
