import type { Attachment, AttachmentType } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

const shown = sql`json_build_object('id', t.id, 'name', t.name, 'size', t.size,
  'addedAt', t.added_at, 'by', ${authorOf('t.added_by', 't.department_id', true)})`

/** What a file stands beside. */
export type Beside = { application: number } | { answer: number }

const columnOf = (beside: 'application' | 'answer') => sql.ref(`t.${beside}_id`)
const idsOf = (beside: Beside) => ({
  application: 'application' in beside ? beside.application : null,
  answer: 'answer' in beside ? beside.answer : null,
})
const isBeside = (beside: Beside) => {
  const { application, answer } = idsOf(beside)
  return sql`(application_id = ${application}::int or answer_id = ${answer}::int)`
}

/** The files of the application or the answer `a` of a query, oldest first, as a value. */
export const filesOf = (
  beside: 'application' | 'answer',
) => sql`(select coalesce(json_agg(${shown} order by t.id), '[]'::json)
  from attachment t where ${columnOf(beside)} = a.id and t.removed_at is null)`

export type NewAttachment = {
  beside: Beside
  name: string
  type: AttachmentType
  bytes: Uint8Array
  /** SHA-256, in hex. */
  hash: string
  /** Its key in the store; null where it is kept in the database. */
  storedAs: string | null
}

/** Puts a file beside an application or an answer. */
export async function insertAttachment(
  db: Db,
  { me, departmentId }: Officer,
  { beside, name, type, bytes, hash, storedAs }: NewAttachment,
): Promise<Attachment> {
  const { application, answer } = idsOf(beside)
  // The drivers disagree about bytes, and agree about text.
  const content = storedAs === null ? Buffer.from(bytes).toString('base64') : null
  const { rows } = await sql<{ attachment: Attachment }>`
    with t as (
      insert into attachment (application_id, answer_id, name, type, size, hash, content, stored_as, added_by,
        department_id)
      values (${application}::int, ${answer}::int, ${name}, ${type}, ${bytes.length}::int, ${hash},
        decode(${content}::text, 'base64'), ${storedAs}::text, ${me.id}, ${departmentId}::int)
      returning *
    )
    select ${shown} as attachment from t
  `.execute(db)
  return one(rows).attachment
}

/** The names of the files beside something, oldest first. */
export async function selectNames(db: Db, beside: Beside): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from attachment where ${isBeside(beside)} and removed_at is null order by id
  `.execute(db)
  return rows.map(({ name }) => name)
}

export type StoredFile = {
  /** Null of one that answers a prompt. */
  application: number | null
  /** Whose answer it is; null of one beside an application. */
  response: { inquiry: number; municipality: string } | null
  name: string
  type: AttachmentType
  addedAt: Date
  storedAs: string | null
}

/** A file's name and what it stands beside; undefined where it is none, or was taken away. */
export async function selectAttachment(db: Db, id: number): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`
    select t.application_id as application, t.name, t.type, t.added_at as "addedAt",
      t.stored_as as "storedAs", case when a.id is not null then
        json_build_object('inquiry', a.inquiry_id, 'municipality', m.code) end as response
    from attachment t
    left join answer a on a.id = t.answer_id
    left join municipality m on m.id = a.municipality_id
    where t.id = ${id}::int and t.removed_at is null
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

/** Takes a file away, with what is in it; answers its name, undefined where it was gone. */
export async function removeAttachment(
  db: Db,
  { id, beside }: { id: number; beside: Beside },
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    update attachment set removed_at = now(), content = null, stored_as = null
    where id = ${id}::int and ${isBeside(beside)} and removed_at is null
    returning name
  `.execute(db)
  return rows[0]?.name
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
