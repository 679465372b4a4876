import {
  type AuditAction,
  type AuditEntry,
  type AuditQuestion,
  fold,
  formsOf,
  inHiragana,
  searchable,
} from '@renkei/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { ints } from '../db/ints.ts'
import { json } from '../db/json.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** What is told of one thing done. `before` and `after` hold what changed, never a secret. */
export type Deed = {
  /** The procedure, such as `application.submit`. */
  action: AuditAction
  /** `name`: what it is called now, for what may be named to everyone who reads the trail. */
  subject: { kind: string; id: string | number; name?: string | null }
  before?: unknown
  after?: unknown
}

const jsonOrNull = (value: unknown) => (value === undefined ? null : json(value))

/** Writes one entry of the audit trail; call it last in the transaction that did it, since entries
 * are written one after the other. What nobody known did (a failed sign-in) has no `me`. */
export async function record(
  db: Db,
  actor: Actor | { me?: never; requestId: string },
  deed: Deed,
): Promise<void> {
  const { me } = actor
  const { departmentId, municipalityId } = me ? actor : { departmentId: null, municipalityId: null }
  const { kind, id, name = null } = deed.subject
  const words = [
    me?.name,
    me?.department?.name,
    me?.municipality?.name,
    deed.action,
    `${kind} ${id}`,
    name,
  ]
  await db
    .insertInto('audit_entry')
    .values({
      person_id: me?.id ?? null,
      person_name: me?.name ?? null,
      department_id: departmentId,
      department_name: me?.department?.name ?? null,
      municipality_id: municipalityId,
      action: deed.action,
      ...{ subject_kind: kind, subject_id: String(id), subject_name: name },
      before: jsonOrNull(deed.before),
      after: jsonOrNull(deed.after),
      request_id: actor.requestId,
      search_text: searchable(words.filter(Boolean).join('\n')),
    })
    .execute()
}

/** A municipality and the regions (slugs) it belongs to. */
export type Place = { id: number; code: string; name: string; regions: string[] }

/** Every municipality, in order of code. */
export async function selectPlaces(db: Db): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select m.id, m.code, m.name, coalesce(json_agg(r.slug) filter (where r.id is not null), '[]'::json)
      as regions
    from municipality m
    left join membership s on s.municipality_id = m.id
    left join region r on r.id = s.region_id
    group by m.id order by m.code
  `.execute(db)
  return rows
}

/** Which entries: `places` are ids of municipalities, null for all and for none at all. */
export type Wanted = Omit<AuditQuestion, 'municipalities' | 'page'> & { places: number[] | null }

function conditions({ text, actions, from, to, places }: Wanted): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (places) all.push(sql`municipality_id = any(${ints(places)})`)
  if (actions.length > 0) all.push(sql`action in (${sql.join(actions)})`)
  // Days begin and end in Japan.
  if (from) all.push(sql`at >= (${from}::text::date)::timestamp at time zone 'Asia/Tokyo'`)
  if (to) all.push(sql`at < (${to}::text::date + 1)::timestamp at time zone 'Asia/Tokyo'`)
  for (const word of inHiragana(text).split(/\s+/).filter(Boolean)) {
    // Entries never change: older ones hold every character in the shape it was written in.
    const either = [...new Set([word, ...formsOf(fold(word))])].map(
      (form) => sql`strpos(search_text, ${form}) > 0`,
    )
    all.push(sql`(${sql.join(either, sql` or `)})`)
  }
  return sql.join(all, sql` and `)
}

/** Entries newest first, those before number `before`, if given, after skipping some. */
export async function selectEntries(
  db: Db,
  wanted: Wanted,
  { before, skip = 0, limit }: { before?: number; skip?: number; limit: number },
): Promise<AuditEntry[]> {
  const { rows } = await sql<{ entry: AuditEntry }>`
    select json_build_object('number', e.number, 'at', e.at, 'by', case when e.person_id is not null
        then json_build_object('person', e.person_name, 'department', e.department_name,
          'municipality', (select json_build_object('code', m.code, 'name', m.name)
            from municipality m where m.id = e.municipality_id)) end,
      'action', e.action, 'subject', json_build_object('kind', e.subject_kind, 'id', e.subject_id,
        'name', e.subject_name),
      'before', e.before, 'after', e.after, 'requestId', e.request_id, 'hash', e.hash) as entry
    from audit_entry e
    where ${conditions(wanted)} and (${before ?? null}::int is null or number < ${before ?? null}::int)
    order by number desc limit ${limit}::int offset ${skip}::bigint
  `.execute(db)
  return rows.map(({ entry }) => entry)
}

export async function countEntries(db: Db, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from audit_entry where ${conditions(wanted)}
  `.execute(db)
  return one(rows).count
}

/** How many deeds the trail holds, and the number of the last after the one numbered `from` that is none of `besides`;
 * null where there is none or nothing to read on from. */
export async function selectDeeds(
  db: Db,
  from: number | undefined,
  besides: readonly AuditAction[],
): Promise<{ deeds: number; shown: number | null }> {
  const { rows } = await sql<{ deeds: number; shown: number | null }>`
    select coalesce((select max(number) from audit_entry), 0) as deeds,
      (select max(number) from audit_entry where number > ${from ?? null}::int
        and action <> all(${`{${besides.join(',')}}`}::text[])) as shown
  `.execute(db)
  return one(rows)
}
