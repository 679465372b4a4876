import { type AuditQuestion, can } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { type Place, selectPlaces, type Wanted } from './queries.ts'

const subjectsOf = ({ code, regions }: Place) => [
  { municipality: code },
  ...regions.map((region) => ({ municipality: code, region })),
]

/** Whose entries an actor may read, by the table of permissions, and which of them are asked for.
 * Only who may read all is shown what the registry and its administrators did. Throws Refused:
 * `signInRequired`, `forbidden`, `filterInvalid`. */
export async function scopeOf(
  db: Db,
  actor: Actor | null,
  { municipalities, ...asked }: AuditQuestion,
): Promise<{ wanted: Wanted; readable: Place[] }> {
  const granted = (place: Place) =>
    subjectsOf(place).find((subject) => can(actor?.me ?? null, 'audit.search', subject))
  const places = await selectPlaces(db)
  const readable = places.filter(granted)
  permit(actor, 'audit.search', readable.map(granted)[0] ?? {})

  const chosen = municipalities.map((code) => {
    const place = places.find((one) => one.code === code)
    if (!place) throw new Refused('filterInvalid', { parameter: 'municipality', value: code })
    if (!granted(place)) throw new Refused('forbidden')
    return place
  })
  const everything = chosen.length === 0 && can(actor.me, 'audit.search', {})
  const ids = (chosen.length > 0 ? chosen : readable).map(({ id }) => id)
  return { wanted: { ...asked, places: everything ? null : ids }, readable }
}
