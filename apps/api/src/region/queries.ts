import type { Region } from '@renkei/schema'
import type { Db } from '../db/schema.ts'

/** All regions in order of name. */
export const selectRegions = (db: Db): Promise<Region[]> =>
  db
    .selectFrom('region')
    .select([
      'slug',
      'name',
      'kana',
      'name_en as nameEn',
      'short_name as shortName',
      'short_name_en as shortNameEn',
    ])
    .orderBy('id')
    .execute()
