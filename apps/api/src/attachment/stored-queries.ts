import { sql } from 'kysely'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'

/** Makes sure that an object is deleted in a while, unless a file of the registry turns out to be in it: so
 * nothing is left behind wherever a process dies. */
export async function insertDiscarded(db: Db, key: string): Promise<void> {
  await sql`insert into discarded_object (key) values (${key})`.execute(db)
}

/** A file of the registry is in it. */
export async function keepObject(db: Db, key: string): Promise<void> {
  await sql`delete from discarded_object where key = ${key}`.execute(db)
}

/** Objects in which no file is, and has not been about to be for an hour; some at a time. */
export async function selectDiscarded(db: Db): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from discarded_object where since < now() - interval '1 hour' order by since limit 500
  `.execute(db)
  return rows.map(({ key }) => key)
}

/** A file that is kept in the other place. */
export type Misplaced = { id: number; type: string; hash: string; storedAs: string | null }

/** Files that are kept in the database, or in the store, from an id on. */
export async function selectMisplaced(
  db: Db,
  where: 'database' | 'store',
  after: number,
): Promise<Misplaced | undefined> {
  const { rows } = await sql<Misplaced>`
    select id, type, hash, stored_as as "storedAs" from attachment
    where id > ${after}::int and removed_at is null
      and (content is null) = ${where === 'store'}::boolean
    order by id limit 1
  `.execute(db)
  return rows[0]
}

/** Says that a file is in the store; false where it was taken away meanwhile. */
export async function moveToStore(db: Db, id: number, key: string): Promise<boolean> {
  const { rows } = await sql`
    update attachment set content = null, stored_as = ${key}
    where id = ${id}::int and content is not null returning id
  `.execute(db)
  return rows.length > 0
}

/** Takes a file into the database; what is in the store is discarded. */
export async function moveToDatabase(db: Db, id: number, bytes: Uint8Array): Promise<void> {
  const content = Buffer.from(bytes).toString('base64')
  await sql`
    update attachment set content = decode(${content}, 'base64'), stored_as = null
    where id = ${id}::int and stored_as is not null
  `.execute(db)
}

/** How many files are kept where. */
export async function countPlaces(db: Db): Promise<{ database: number; store: number }> {
  const { rows } = await sql<{ database: number; store: number }>`
    select count(content)::int as database, count(stored_as)::int as store from attachment
  `.execute(db)
  return one(rows)
}
