import { kanaSortKey, type Region } from '@renkei/schema'
import type { Db } from '../db/schema.ts'

/** All regions in order of their readings, 五十音順; those read alike in the order they were loaded. */
export async function selectRegions(db: Db): Promise<Region[]> {
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
    .orderBy('id')
    .execute()
  const keyed = regions.map((region) => ({ region, key: kanaSortKey(region.kana) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
  return keyed.map(({ region }) => region)
}
