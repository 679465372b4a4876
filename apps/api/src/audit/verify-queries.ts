import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'

/** `text` is what the hash was taken over. */
export type Link = { number: number; previousHash: string; hash: string; text: string }

/** Whether the database has a trail at all. */
export async function trailExists(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: string | null }>`
    select to_regclass('audit_entry')::text as found
  `.execute(db)
  return rows[0]?.found != null
}

/** Entries after a number, in order. The text is put together here again, not by the function that
 * the trail's trigger calls: whoever alters entries can alter that function too. */
export async function selectLinks(db: Db, after: number, limit: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select number, previous_hash as "previousHash", hash,
      jsonb_build_array(number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        person_id, person_name, department_id, department_name, municipality_id, action, subject_kind,
        subject_id, subject_name, before, after, request_id, search_text, previous_hash)::text as text
    from audit_entry where number > ${after}::int order by number limit ${limit}::int
  `.execute(db)
  return rows
}
