import type { ChangeKind } from '@renkei/schema'
import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

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

/** The next entries in order, at most `limit`, and where the record ends for now (null where it is empty). */
export async function selectEntries(
  db: Db,
  { after, from, region, kinds, shown }: EntriesOf,
  limit: number,
): Promise<{ entries: Entry[]; last: string | null }> {
  const slugs = shown === 'all' ? [] : shown
  const { rows } = await sql<{ entries: Entry[]; last: string | null }>`
    select (select e.cursor from change_entry e where ${readable}
        order by e.life desc, e.xid desc, e.id desc limit 1) as last,
      (select coalesce(json_agg(x order by x.at_place), '[]'::json) from (
        select row_number() over (order by e.life, e.xid, e.id) as at_place, e.cursor, e.kind, e.ref, e.year,
          e.revision, g.slug as region, v.edition as vision
        from change_entry e join region g on g.id = e.region_id left join vision v on v.id = e.vision_id
        where ${readable}
          and (${after ?? null}::text is null or (e.life, e.xid, e.id) >
            (select a.life, a.xid, a.id from change_entry a where a.cursor = ${after ?? null}::text::uuid))
          and (${from ?? null}::text is null
            or e.at >= (${from ?? null}::text::date)::timestamp at time zone 'Asia/Tokyo')
          and (${region ?? null}::text is null or g.slug = ${region ?? null}::text)
          and (${kinds.length === 0}::boolean or e.kind = any(${texts(kinds)}))
          and (${shown === 'all'}::boolean or g.state <> 'hidden' or g.slug = any(${texts(slugs)}))
        order by e.life, e.xid, e.id limit ${limit}::int) x) as entries
  `.execute(db)
  return rows[0] ?? { entries: [], last: null }
}

/** Entries by their cursors, as selectEntries shows them, but for those whose region is gone, or hidden from others. */
export async function entriesByCursor(
  db: Db,
  cursors: readonly string[],
  shown: EntriesOf['shown'],
): Promise<Entry[]> {
  const slugs = shown === 'all' ? [] : shown
  const { rows } = await sql<Entry>`
    select e.cursor, e.kind, e.ref, e.year, e.revision, g.slug as region, v.edition as vision
    from change_entry e join region g on g.id = e.region_id left join vision v on v.id = e.vision_id
    where e.cursor = any(${texts(cursors)}::uuid[])
      and (${shown === 'all'}::boolean or g.state <> 'hidden' or g.slug = any(${texts(slugs)}))
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
