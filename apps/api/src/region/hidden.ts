import type { Me } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { selectRegionOf, selectSlugs } from './held-queries.ts'

const keptFor = 5_000
const kept = new WeakMap<object, { until: number; slugs: Promise<ReadonlySet<string>> }>()

/** The regions that only their own people see, at most five seconds old. */
function hiddenRegions(db: Db): Promise<ReadonlySet<string>> {
  const known = kept.get(db)
  if (known && known.until > Date.now()) return known.slugs
  const slugs = selectSlugs(db, 'hidden').then((found) => new Set(found))
  kept.set(db, { until: Date.now() + keptFor, slugs })
  slugs.catch(() => kept.delete(db))
  return slugs
}

/** Forgets what is kept, for who hid one or opened it again. */
export const forgetHidden = (db: Db): void => void kept.delete(db)

/** The hidden regions that someone sees: those of the own municipality, or all. */
export function shownTo(me: Me | null): readonly string[] | 'all' {
  return me?.role === 'systemAdmin' ? 'all' : (me?.regions ?? [])
}

/** Refuses whoever does not see a region, as if it did not exist. Throws Refused. */
export async function checkSeen(db: Db, me: Me | null, slug: string): Promise<void> {
  const shown = shownTo(me)
  if (shown === 'all' || shown.includes(slug)) return
  if ((await hiddenRegions(db)).has(slug)) {
    throw new Refused('regionNotFound', { parameter: 'region', value: slug })
  }
}

// What is read by its own number, and the table it stands in.
const byId: Partial<Record<string, 'source_document' | 'indicator' | 'inquiry'>> = {
  'document.get': 'source_document',
  'indicator.get': 'indicator',
  'evaluation.report': 'inquiry',
  'inquiry.get': 'inquiry',
}

/** The same of whatever a procedure is asked about. Throws Refused. */
export async function checkAsked(
  db: Db,
  me: Me | null,
  procedure: string,
  getInput: () => Promise<unknown>,
): Promise<void> {
  // It leaves out itself what somebody does not see, and tells followers why there is no more.
  if (procedure === 'change.feed') return
  if ((await hiddenRegions(db)).size === 0) return
  const input = await getInput()
  if (typeof input !== 'object' || input === null) return
  const { region, id } = input as { region?: unknown; id?: unknown }
  if (typeof region === 'string') await checkSeen(db, me, region)
  const table = byId[procedure]
  // What is no number is refused where inputs are read.
  if (table === undefined || !Number.isInteger(id) || Math.abs(Number(id)) >= 2 ** 31) return
  const slug = await selectRegionOf(db, table, Number(id))
  if (slug !== undefined) await checkSeen(db, me, slug)
}

/** The hidden region that an address names, or that the document it names is of. */
export async function hiddenAt(
  db: Db,
  { region, id = '' }: { region?: string; id?: string },
): Promise<string | undefined> {
  const hidden = await hiddenRegions(db)
  if (hidden.size === 0) return undefined
  const isId = /^[1-9]\d{0,8}$/.test(id)
  const slug =
    region ?? (isId ? await selectRegionOf(db, 'source_document', Number(id)) : undefined)
  return slug !== undefined && hidden.has(slug) ? slug : undefined
}
