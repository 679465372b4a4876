import {
  type BookOutcome,
  closedIn,
  newest,
  type RegionBookPreview,
  type TakenBook,
  today,
} from '@renkei/schema'
import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { json } from '../db/json.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'
import { now } from '../write/queries.ts'
import type { ReadBook } from '../workbook/region/read.ts'
import { selectFormers } from '../vision/predecessor-queries.ts'
import type { Against } from './judge.ts'

/** The projects of a vision, by number, with their current revisions. */
export async function selectCurrent(
  db: Db,
  visionId: number,
): Promise<{ id: number; number: number; revisionId: number; revision: number }[]> {
  return db
    .selectFrom('project as p')
    .innerJoin('project_revision as r', 'r.id', 'p.current_revision_id')
    .select(['p.id', 'p.number', 'p.current_revision_id as revisionId', 'r.revision'])
    .where('p.vision_id', '=', visionId)
    .orderBy('p.number')
    .execute()
}

/** What every workbook is read against, whichever region it is of. */
export async function selectKnown(
  db: Db,
  region: string | undefined,
): Promise<Omit<Against, 'held' | 'isNext'>> {
  const regions = await db.selectFrom('region').select('slug').execute()
  const editions = await db
    .selectFrom('vision')
    .innerJoin('region', 'region.id', 'vision.region_id')
    .select([
      'vision.edition',
      'vision.adopted_on as adoptedOn',
      'vision.from_fiscal_year as fromFiscalYear',
    ])
    .where('region.slug', '=', region ?? '')
    .execute()
  const municipalities = await db
    .selectFrom('municipality')
    .select(['code', 'name', 'kana', 'name_en as nameEn', 'kind'])
    .execute()
  return {
    slugs: regions.map(({ slug }) => slug),
    editions: editions.map(({ edition }) => edition),
    formers: await selectFormers(db, region),
    closed: closedIn(editions, today()),
    municipalities: new Map(municipalities.map(({ code, ...names }) => [code, names])),
  }
}

type Counts = Record<BookOutcome, number>

/** Keeps a workbook that was read; returns its id. */
export async function insertBook(
  db: Db,
  { me, departmentId }: Actor,
  book: { slug: string; edition: number; brings: RegionBookPreview['brings'] } & Counts & {
      read: ReadBook
      differs: string
    },
): Promise<number> {
  const { read, ...rest } = book
  const { id } = await db
    .insertInto('region_book')
    .values({ ...rest, read: json(read), person_id: me.id, department_id: departmentId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type HeldBook = {
  id: number
  slug: string
  edition: number
  brings: RegionBookPreview['brings']
  differs: string
  state: 'read' | 'taken' | 'undone'
  region_id: number | null
  person_id: string
  read: ReadBook
}

export async function selectBook(db: Db, id: number): Promise<HeldBook | undefined> {
  const { rows } = await sql<HeldBook>`
    select id, slug, edition, brings, differs, state, region_id, person_id, read
    from region_book where id = ${id}::int
  `.execute(db)
  return rows[0]
}

// Held from the beginning of a taking over to its end: of a region, so that it takes over one at a time, and of the
// workbook, so that others see which.
const ofRegion = sql.lit(7352005)
const ofBook = sql.lit(7352006)

/** Takes a workbook in hand until the transaction ends; answers its state, which is `taking` where it, or another one of
 * its region, is in somebody's hand. */
export async function holdBook(
  db: Db,
  { id, slug }: HeldBook,
): Promise<HeldBook['state'] | 'taking'> {
  const { rows: asked } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${ofRegion}, hashtext(${slug}))
      and pg_try_advisory_xact_lock(${ofBook}, ${id}::int) as free
  `.execute(db)
  if (!one(asked).free) return 'taking'
  const { state } = await db
    .selectFrom('region_book')
    .select(sql<HeldBook['state']>`state`.as('state'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return state
}

// Whether a workbook (b) is being taken over.
const inHand = sql`exists (select from pg_locks l
  join pg_database d on d.oid = l.database and d.datname = current_database()
  where l.locktype = 'advisory' and l.classid = ${ofBook} and l.objid::bigint = b.id and l.objsubid = 2)`

/** Notes that a workbook was taken over, and whether a next vision's changed its region as well; false where somebody
 * else was first. */
export async function noteTaken(
  db: Db,
  id: number,
  {
    regionId,
    changesRegion,
    requestId,
  }: { regionId: number; changesRegion: boolean; requestId: string },
): Promise<boolean> {
  const row = await db
    .updateTable('region_book')
    .set({
      ...{ state: 'taken', taken_at: now, region_id: regionId, changes_region: changesRegion },
      request_id: requestId,
    })
    .where('id', '=', id)
    .where('state', '=', 'read')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

// Whether what a workbook (b) brought can be told from what stood before. Those that were taken over long ago kept nothing of
// a revision, nor whether a next vision's changed its region as well.
const kept = sql`case b.brings when 'revision' then exists (select from region_book_undo u where u.book_id = b.id)
  when 'vision' then b.changes_region is not null else true end`

export async function isKept(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select ${kept} as kept from region_book b where b.id = ${id}::int`.execute(db)
  return one(rows).kept
}

/** Those that were taken over or are at this moment, of a region or of all, newest first. */
export async function selectTaken(db: Db, region: string | undefined): Promise<TakenBook[]> {
  const { rows } = await sql<{ book: TakenBook }>`
    select json_build_object('id', b.id, 'brings', b.brings, 'edition', b.edition,
      'region', json_build_object('slug', b.slug, 'name',
        coalesce(r.name, b.read #>> '{sheets,0,rows,0,values,name}', b.slug)),
      'added', b.added, 'changed', b.changed, 'ended', b.ended, 'at', coalesce(b.taken_at, b.read_at),
      'isKept', ${kept},
      'state', case b.state when 'read' then 'taking' else b.state end,
      'by', ${authorOf('b.person_id', 'b.department_id', true)}) as book
    from region_book b left join region r on r.slug = b.slug
    where (b.state <> 'read' or ${inHand}) and (${region ?? null}::text is null or b.slug = ${region ?? null})
    order by b.taken_at desc nulls first limit ${newest + 1}::int
  `.execute(db)
  return rows.map(({ book }) => book)
}
