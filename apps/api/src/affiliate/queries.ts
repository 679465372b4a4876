import type { Affiliate } from '@renkei/schema'
import { sql } from 'kysely'
import { rowsOf } from '../db/rows.ts'
import type { Db } from '../db/schema.ts'
import { overwrite } from '../write/queries.ts'

/** Affiliates of a region (r) as JSON, those that take part first. */
export const affiliatesJson = sql`(select coalesce(json_agg(json_build_object(
    'id', a.id, 'version', a.version, 'name', a.name, 'nameEn', a.name_en, 'role', a.role,
    'since', a.since, 'until', a.until) order by a.role <> 'partner', a.id), '[]'::json)
  from affiliate a where a.region_id = r.id)`

const columnsOf = ({ name, nameEn, role, since, until }: Affiliate) => ({
  ...{ name, role, since, until },
  name_en: nameEn,
})

/** Writes an affiliate, or over the version read; its id, null where somebody wrote since. */
export async function writeAffiliate(
  db: Db,
  { regionId, id, version }: { regionId: number; id: number; version: number },
  of: Affiliate,
): Promise<number | null> {
  const row =
    id === 0
      ? await db
          .insertInto('affiliate')
          .values({ ...columnsOf(of), region_id: regionId })
          .returning('id')
          .executeTakeFirstOrThrow()
      : await overwrite(db, 'affiliate', version, columnsOf(of))
          .where('id', '=', id)
          .where('region_id', '=', regionId)
          .returning('id')
          .executeTakeFirst()
  return row?.id ?? null
}

/** Deletes one as it was read; false where somebody wrote since. */
export async function deleteAffiliate(
  db: Db,
  { regionId, id, version }: { regionId: number; id: number; version: number },
): Promise<boolean> {
  const row = await db
    .deleteFrom('affiliate')
    .where('id', '=', id)
    .where('region_id', '=', regionId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes affiliates that a region's workbook or files say, and over those of the same name. */
export async function loadAffiliates(
  db: Db,
  regionId: number,
  affiliates: readonly Affiliate[],
): Promise<void> {
  await sql`
    insert into affiliate (region_id, name, name_en, role, since, until)
    select ${regionId}::int, name, "nameEn", role, since, until
    from ${rowsOf(affiliates, 'name text, "nameEn" text, role text, since date, until date')}
    on conflict (region_id, name) do update set name_en = excluded.name_en, role = excluded.role,
      since = excluded.since, until = excluded.until, version = affiliate.version + 1
    where (affiliate.name_en, affiliate.role, affiliate.since, affiliate.until)
      is distinct from (excluded.name_en, excluded.role, excluded.since, excluded.until)
  `.execute(db)
}
