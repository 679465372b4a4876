import type { Synonym } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

/** The words that a region's policy office has written, with the key that each is looked up by. */
export async function selectSynonyms(
  db: Db,
  regionId: number,
  named: boolean,
): Promise<(Synonym & { key: string })[]> {
  const { rows } = await sql<{ synonym: Synonym & { key: string } }>`
    select json_build_object('key', s.key, 'word', s.word, 'sought', s.sought, 'version', s.version,
      'by', ${authorOf('s.updated_by', 's.updated_department_id', named)}, 'at', s.updated_at) as synonym
    from synonym s where s.region_id = ${regionId}::int order by s.key
  `.execute(db)
  return rows.map(({ synonym }) => synonym)
}

/** Writes a word over the version read (0: the first); false where somebody wrote since. */
export async function upsertSynonym(
  db: Db,
  { me, departmentId }: Officer,
  of: { regionId: number; key: string; version: number },
  { word, sought }: Pick<Synonym, 'word' | 'sought'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into synonym as o (region_id, key, word, sought, updated_by, updated_department_id)
    select ${of.regionId}::int, ${of.key}::text, ${word}::text, ${JSON.stringify(sought)}::text::jsonb,
      ${me.id}::text, ${departmentId}::int
    where ${of.version}::int = 0 or exists (select from synonym
      where region_id = ${of.regionId}::int and key = ${of.key}::text)
    on conflict (region_id, key) do update set word = excluded.word, sought = excluded.sought,
      version = o.version + 1, updated_at = now(), updated_by = excluded.updated_by,
      updated_department_id = excluded.updated_department_id
    where o.version = ${of.version}::int
    returning o.version
  `.execute(db)
  return rows.length > 0
}
