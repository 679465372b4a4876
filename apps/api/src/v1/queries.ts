import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'

/** What a request with an `Idempotency-Key` asked for, by a hash, and how it was answered. */
export type Kept = { hash: string; body: string }

/** Holds a key of a writer until the transaction ends; false while another request does. */
export async function holdIdempotencyKey(db: Db, writer: string, key: string): Promise<boolean> {
  const { rows } = await sql<{ isHeld: boolean }>`
    select pg_try_advisory_xact_lock(7352007, hashtext(${`${writer} ${key}`})) as "isHeld"
  `.execute(db)
  return rows[0]?.isHeld ?? false
}

/** How a request with this key was answered within a day; undefined where there was none. */
export const selectKept = (db: Db, writer: string, key: string): Promise<Kept | undefined> =>
  db
    .selectFrom('idempotency_key')
    .select(['hash', 'body'])
    .where('person_id', '=', writer)
    .where('key', '=', key)
    .where(sql<boolean>`made_at > now() - interval '1 day'`)
    .executeTakeFirst()

export async function keepAnswer(
  db: Db,
  writer: string,
  key: string,
  { hash, body }: Kept,
): Promise<void> {
  await sql`
    insert into idempotency_key (person_id, key, hash, body) values (${writer}, ${key}, ${hash}, ${body})
    on conflict (person_id, key) do update
      set hash = excluded.hash, body = excluded.body, made_at = excluded.made_at
  `.execute(db)
}
