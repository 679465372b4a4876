import type { ChangeKind, RegionHidden, RegionShown, Retraction } from '@renkei/schema'
import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

/** Something that happened, still to be told: where it stands in the order, and what it is of. `vision` is null of what is of
 * every vision. */
export type Entry = {
  cursor: string
  kind: ChangeKind
  ref: number
  year: number | null
  revision: number | null
  region: string
  vision: number | null
  /** What it tells, where that stands nowhere else: that something was taken back, or that a region was hidden or shown. */
  told: { vision: number; path: string; change: Retraction | RegionHidden | RegionShown } | null
}

/** Which entries: after one that was read (a cursor), or written on a day or later; of a region; of some kinds; and, but where
 * `shown` is `all`, not of hidden regions that are not among those. */
export type EntriesOf = {
  after?: string | undefined
  from?: string | undefined
  region?: string | undefined
  kinds: readonly ChangeKind[]
  shown: readonly string[] | 'all'
}

// A number is taken before others commit and seen after them. In order of transactions, up to the oldest that still runs
// (pg_snapshot_xmin), nothing comes between what was read, whatever commits when; those of former lives have ended.
const readable = sql`(e.life < (select max(life) from feed_life) or e.xid < pg_snapshot_xmin(pg_current_snapshot()))`

// None of them has a comma or a brace.
const texts = (values: readonly string[]) => sql`${`{${values.join(',')}}`}::text[]`

// A region that was taken back is told as it was. Hidden and shown is told, `kind`, by what retracts nothing.
const held = sql`change_entry e left join region g on g.id = e.region_id left join vision v on v.id = e.vision_id`
const regionSlug = sql`coalesce(g.slug, e.told ->> 'region')`
const columns = sql`e.cursor, e.kind, e.ref, e.year, e.revision, ${regionSlug} as region, v.edition as vision,
  case when e.told is not null then json_build_object('vision', (e.told ->> 'vision')::int,
    'path', e.told ->> 'path', 'change', jsonb_build_object('kind', coalesce(e.told ->> 'kind', 'retraction'),
      'day', (e.at at time zone 'Asia/Tokyo')::date, 'at', e.at, 'by', e.told -> 'by', 'title', e.told ->> 'title',
      'titleEn', e.told ->> 'titleEn') || case when e.retracts is null then '{}' else jsonb_build_object(
        'retracts', e.retracts, 'of', e.kind, 'number', (e.told ->> 'number')::int) end) end as told`
const ofRegion = sql`(e.told is not null and e.retracts is null)`
// Who sees hidden regions is told nothing of their hiding; others are, while it holds, and nothing of what came before it.
const seenBy = (shown: EntriesOf['shown']) => {
  const isOwn = sql`(${shown === 'all'}::boolean
    or coalesce(g.slug = any(${texts(shown === 'all' ? [] : shown)}), false))`
  return sql`case when ${ofRegion}
      then not ${isOwn} and (e.told ->> 'kind' = 'hidden') = coalesce(g.state = 'hidden', true)
    else (g.id is not null or e.retracts is not null) and (${isOwn}
      or coalesce(g.state = 'hidden', (e.told ->> 'isHidden')::boolean) is false) end`
}

/** The next entries in order, at most `limit`, and where the record ends for now (null where it is empty). */
export async function selectEntries(
  db: Db,
  { after, from, region, kinds, shown }: EntriesOf,
  limit: number,
): Promise<{ entries: Entry[]; last: string | null }> {
  const { rows } = await sql<{ entries: Entry[]; last: string | null }>`
    select (select e.cursor from change_entry e where ${readable}
        order by e.life desc, e.xid desc, e.id desc limit 1) as last,
      (select coalesce(json_agg(x order by x.at_place), '[]'::json) from (
        select row_number() over (order by e.life, e.xid, e.id) as at_place, ${columns} from ${held}
        where ${readable}
          and (${after ?? null}::text is null or (e.life, e.xid, e.id) >
            (select a.life, a.xid, a.id from change_entry a where a.cursor = ${after ?? null}::text::uuid))
          and (${from ?? null}::text is null
            or e.at >= (${from ?? null}::text::date)::timestamp at time zone 'Asia/Tokyo')
          and (${region ?? null}::text is null or ${regionSlug} = ${region ?? null}::text)
          and (${kinds.length === 0}::boolean or e.kind = any(${texts(kinds)}) or ${ofRegion})
          and not exists (select from change_entry o where o.retracts = e.cursor)
          and ${seenBy(shown)}
        order by e.life, e.xid, e.id limit ${limit}::int) x) as entries
  `.execute(db)
  return rows[0] ?? { entries: [], last: null }
}

/** Entries by their cursors, as selectEntries shows them, but for those of a region that is gone, or hidden from others. */
export async function entriesByCursor(
  db: Db,
  cursors: readonly string[],
  shown: EntriesOf['shown'],
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${columns} from ${held}
    where e.cursor = any(${texts(cursors)}::uuid[]) and ${seenBy(shown)}
  `.execute(db)
  return rows
}

/** What was taken back in a vision, the latest first: when, and by which day and key it was known (`changePlace`). */
export async function selectRetracted(
  db: Db,
  { region, edition }: { region: string; edition: number },
  limit: number,
): Promise<{ at: string; day: string; key: string }[]> {
  const { rows } = await sql<{ at: string; day: string; key: string }>`
    select to_json(e.at) #>> '{}' as at, e.told ->> 'day' as day, e.told ->> 'key' as key
    from change_entry e where e.retracts is not null and e.told ->> 'region' = ${region}
      and (e.told ->> 'vision')::int = ${edition}::int
    order by e.life desc, e.xid desc, e.id desc limit ${limit}::int
  `.execute(db)
  return rows
}

/** Where the record ends for now, and whether something waits behind a transaction that still runs. */
export async function selectEnd(db: Db): Promise<{ last: string | null; isHeld: boolean }> {
  const { rows } = await sql<{ last: string | null; isHeld: boolean }>`
    select (select e.cursor from change_entry e where ${readable}
        order by e.life desc, e.xid desc, e.id desc limit 1) as last,
      coalesce((select not ${readable} from change_entry e
        order by e.life desc, e.xid desc, e.id desc limit 1), false) as "isHeld"
  `.execute(db)
  return one(rows)
}

/** Whether entries tell of a region by that address that may be gone. */
export async function isToldOf(db: Db, region: string): Promise<boolean> {
  const { rows } = await sql`
    select from change_entry where told ->> 'region' = ${region} limit 1
  `.execute(db)
  return rows.length > 0
}

/** Tells followers, in the transaction that does it, that a region is hidden from them or shown again. */
export async function insertSeen(
  db: Db,
  { me, departmentId }: Actor,
  { slug, kind }: { slug: string; kind: 'hidden' | 'shown' },
): Promise<void> {
  await sql`
    insert into change_entry (life, kind, ref, region_id, told)
    select (select max(life) from feed_life), 'region', 0, g.id,
      jsonb_build_object('kind', ${kind}::text, 'region', g.slug, 'title', g.name, 'titleEn', g.name_en,
        'vision', (select coalesce(max(v.edition), 1) from vision v where v.region_id = g.id),
        'path', case when ${kind === 'hidden'}::boolean then '/' else concat('/', g.slug) end,
        'by', ${authorOf('w.person', 'w.department', false)})
    from region g cross join (select ${me.id} as person, ${departmentId}::int as department) w
    where g.slug = ${slug}
  `.execute(db)
  await sql`select pg_notify('renkei_change', '')`.execute(db)
}

/** Whether an entry is in this registry's record. */
export async function entryExists(db: Db, cursor: string): Promise<boolean> {
  const { rows } = await sql`
    select from change_entry where cursor = ${cursor}::text::uuid
  `.execute(db)
  return rows.length > 0
}

/** Begins another life of the record where transactions are counted anew: on another server, or by one that counts from
 * further back than what was written. Writers must not have begun yet. */
export async function beginLife(db: Db): Promise<void> {
  await sql`
    insert into feed_life (life, system)
    select l.life + 1, c.system_identifier::text
    from (select * from feed_life order by life desc limit 1) l, pg_control_system() c
    where l.system <> c.system_identifier::text or exists (select from change_entry e
      where e.life = l.life and e.xid >= pg_snapshot_xmax(pg_current_snapshot()))
    on conflict do nothing
  `.execute(db)
}
