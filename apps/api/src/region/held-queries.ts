import type { HeldRegion, Municipality, Region, RegionState } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { belongs } from '../member/queries.ts'
import { now, overwrite } from '../write/queries.ts'
import { inOrderOfReading, newestProjects } from './queries.ts'

/** Every region with what administrators ask about it. */
export async function selectHeld(db: Db): Promise<HeldRegion[]> {
  const { rows } = await sql<HeldRegion>`
    select r.slug, r.name, r.kana, r.name_en as "nameEn", r.short_name as "shortName",
      r.short_name_en as "shortNameEn", r.nickname, r.nickname_en as "nicknameEn", r.scheme, r.state,
      r.version,
      (select coalesce(json_agg(json_build_object('name', m.name, 'nameEn', m.name_en) order by m.code),
          '[]'::json)
        from membership s join municipality m on m.id = s.municipality_id
        where s.region_id = r.id and s.role = 'core') as cores,
      (select count(*)::int from membership s where s.region_id = r.id and ${belongs('s')}) as members,
      (select count(*)::int from vision v where v.region_id = r.id) as visions,
      ${newestProjects} as projects,
      (select count(*)::int from application a where a.region_id = r.id
        and a.state in ('submitted', 'returned')) as applications,
      (select count(*)::int from inquiry i where i.region_id = r.id and i.state = 'open') as inquiries,
      to_json(greatest(r.changed_at, (select max(c.recorded_at) from project_revision c
        where c.region_id = r.id))) #>> '{}' as "changedAt"
    from region r order by r.id
  `.execute(db)
  return inOrderOfReading(rows)
}

export type HeldNames = Omit<Region, 'slug' | 'scheme'>

/** A region as it is held, for a write. */
export async function selectHeldRegion(
  db: Db,
  slug: string,
): Promise<{ names: HeldNames; state: RegionState; version: number } | undefined> {
  const row = await db.selectFrom('region').selectAll().where('slug', '=', slug).executeTakeFirst()
  return (
    row && {
      names: {
        ...{ name: row.name, kana: row.kana, nameEn: row.name_en, shortName: row.short_name },
        ...{ shortNameEn: row.short_name_en, nickname: row.nickname, nicknameEn: row.nickname_en },
      },
      ...{ state: row.state, version: row.version },
    }
  )
}

type Written = { slug: string; version: number }

/** Writes over a region's names or state as it was read; false where somebody else was first. */
export async function updateRegion(
  db: Db,
  { slug, version }: Written,
  { names, state }: { names?: HeldNames; state?: RegionState },
): Promise<boolean> {
  const row = await overwrite(db, 'region', version, {
    changed_at: now,
    ...(state && { state }),
    ...(names && {
      ...{ name: names.name, kana: names.kana, name_en: names.nameEn, nickname: names.nickname },
      ...{ short_name: names.shortName, short_name_en: names.shortNameEn },
      nickname_en: names.nicknameEn,
    }),
  })
    .where('slug', '=', slug)
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** Slugs of the regions in a state. */
export async function selectSlugs(db: Db, state: RegionState): Promise<string[]> {
  const rows = await db.selectFrom('region').select('slug').where('state', '=', state).execute()
  return rows.map(({ slug }) => slug)
}

/** The slug of the region that one of these is of. */
export async function selectRegionOf(
  db: Db,
  table: 'source_document' | 'indicator' | 'inquiry',
  id: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ slug: string }>`
    select r.slug from ${sql.table(table)} x join region r on r.id = x.region_id
    where x.id = ${id}::int
  `.execute(db)
  return rows[0]?.slug
}

/** The municipalities of these codes that some region brought, by code. */
export async function selectKnown(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, Pick<Municipality, 'name' | 'kana' | 'nameEn' | 'kind'>>> {
  const rows = await db
    .selectFrom('municipality')
    .select(['code', 'name', 'kana', 'name_en as nameEn', 'kind'])
    .where('code', 'in', ['', ...codes])
    .execute()
  return new Map(rows.map(({ code, ...names }) => [code, names]))
}
