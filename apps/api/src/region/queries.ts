import { kanaSortKey, type Region, type RegionEntry } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { belongs } from '../member/queries.ts'

/** Regions in order of their readings, 五十音順; those read alike in the order they were loaded. Hidden ones only where
 * they are among `shown` (slugs), all of them where that is `all`. */
export async function selectRegions(
  db: Db,
  shown: readonly string[] | 'all' = [],
): Promise<Region[]> {
  const regions = await db
    .selectFrom('region')
    .select([
      'slug',
      'name',
      'kana',
      'name_en as nameEn',
      'short_name as shortName',
      'short_name_en as shortNameEn',
      'nickname',
      'nickname_en as nicknameEn',
      'scheme',
    ])
    .$if(shown !== 'all', (query) =>
      query.where((eb) =>
        eb.or([eb('state', '<>', 'hidden'), eb('slug', 'in', ['', ...(shown as string[])])]),
      ),
    )
    .orderBy('id')
    .execute()
  return inOrderOfReading(regions)
}

/** Rows of regions, 五十音順. */
export function inOrderOfReading<R extends { kana: string }>(regions: readonly R[]): R[] {
  const keyed = regions.map((region) => ({ region, key: kanaSortKey(region.kana) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
  return keyed.map(({ region }) => region)
}

/** How many projects the newest vision of a region (r) has. */
export const newestProjects = sql`(select count(*)::int from project p where p.vision_id = (
  select v.id from vision v where v.region_id = r.id order by v.edition desc limit 1))`

/** The same, each with its visions, how many projects the newest has, and its members today. */
export async function selectDirectory(
  db: Db,
  shown: readonly string[] | 'all' = [],
): Promise<RegionEntry[]> {
  const regions = await selectRegions(db, shown)
  const { rows } = await sql<Omit<RegionEntry, keyof Region> & { slug: string }>`
    select r.slug,
      (select coalesce(json_agg(json_build_object('edition', v.edition, 'title', v.title, 'titleEn', v.title_en,
          'fromFiscalYear', v.from_fiscal_year, 'toFiscalYear', v.to_fiscal_year)
          order by v.edition desc), '[]'::json)
        from vision v where v.region_id = r.id) as visions,
      ${newestProjects} as projects,
      (select coalesce(json_agg(json_build_object('code', m.code, 'name', m.name, 'kana', m.kana,
          'nameEn', m.name_en, 'role', s.role) order by m.code), '[]'::json)
        from membership s join municipality m on m.id = s.municipality_id
        where s.region_id = r.id and ${belongs('s')}) as municipalities
    from region r
  `.execute(db)
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  return regions.flatMap((region) => {
    const found = bySlug.get(region.slug)
    return found ? [{ ...region, ...found }] : []
  })
}
