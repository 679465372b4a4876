import type { Attachment, AttachmentType } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

const shown = sql`json_build_object('id', t.id, 'name', t.name, 'size', t.size,
  'addedAt', t.added_at, 'by', ${authorOf('t.added_by', 't.department_id', true)})`

/** The files of the application `a` of a query, oldest first, as a value. */
export const attachmentsOf = sql`(select coalesce(json_agg(${shown} order by t.id), '[]'::json)
  from attachment t where t.application_id = a.id and t.removed_at is null)`

export type NewAttachment = {
  application: number
  name: string
  type: AttachmentType
  bytes: Uint8Array
  /** SHA-256, in hex. */
  hash: string
  /** Its key in the store; null where it is kept in the database. */
  storedAs: string | null
}

/** Puts a file beside an application. */
export async function insertAttachment(
  db: Db,
  { me, departmentId }: Officer,
  { application, name, type, bytes, hash, storedAs }: NewAttachment,
): Promise<Attachment> {
  // The drivers disagree about bytes, and agree about text.
  const content = storedAs === null ? Buffer.from(bytes).toString('base64') : null
  const { rows } = await sql<{ attachment: Attachment }>`
    with t as (
      insert into attachment (application_id, name, type, size, hash, content, stored_as, added_by, department_id)
      values (${application}::int, ${name}, ${type}, ${bytes.length}::int, ${hash},
        decode(${content}::text, 'base64'), ${storedAs}::text, ${me.id}, ${departmentId}::int)
      returning *
    )
    select ${shown} as attachment from t
  `.execute(db)
  return one(rows).attachment
}

/** How many files an application has. */
export async function countAttachments(db: Db, application: number): Promise<number> {
  const { rows } = await sql<{ files: number }>`
    select count(*)::int as files from attachment
    where application_id = ${application}::int and removed_at is null
  `.execute(db)
  return one(rows).files
}

type StoredFile = {
  application: number
  name: string
  type: AttachmentType
  addedAt: Date
  storedAs: string | null
}

/** A file's name and the application it stands beside; undefined where it is none, or was taken away. */
export async function selectAttachment(db: Db, id: number): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`
    select application_id as application, name, type, added_at as "addedAt",
      stored_as as "storedAs" from attachment
    where id = ${id}::int and removed_at is null
  `.execute(db)
  return rows[0]
}

/** What is in a file. */
export async function selectBytes(
  db: Db,
  id: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { rows } = await sql<{ content: string }>`
    select encode(content, 'base64') as content from attachment
    where id = ${id}::int and content is not null
  `.execute(db)
  return rows[0] && new Uint8Array(Buffer.from(rows[0].content, 'base64'))
}

/** Takes a file away, with what is in it; false where it was gone. */
export async function removeAttachment(
  db: Db,
  { id, application }: { id: number; application: number },
): Promise<boolean> {
  const { rows } = await sql`
    update attachment set removed_at = now(), content = null, stored_as = null
    where id = ${id}::int and application_id = ${application}::int and removed_at is null
    returning id
  `.execute(db)
  return rows.length > 0
}

/** Whether files came or went since an application was submitted last. */
export async function attachmentsChanged(db: Db, application: number): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select exists (select from attachment t where t.application_id = a.id
      and (t.added_at > a.submitted_at) <> coalesce(t.removed_at > a.submitted_at, false)) as changed
    from application a where a.id = ${application}::int
  `.execute(db)
  return one(rows).changed
}
