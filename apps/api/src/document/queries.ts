import type { DocumentPage } from '@renkei/schema'
import { sql } from 'kysely'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { authorOf } from '../person/author-queries.ts'

const fields = sql`'id', d.id, 'key', d.key, 'title', d.title, 'titleEn', d.title_en,
  'issuer', d.issuer, 'issuerEn', d.issuer_en, 'issuedOn', d.issued_on, 'note', d.note,
  'noteEn', d.note_en, 'address', f.address, 'file', case when f.content is not null then
    json_build_object('name', f.name, 'size', f.size, 'sheets', f.sheets, 'shift', f.shift,
      'isPublic', f.is_public) end`

/** A document `d` with what the policy office added, `f`, as a value. */
export const documentJson = sql`json_build_object(${fields})`

/** A document of any region; undefined where there is none. Whoever wrote of it is told only when `named`. */
export async function selectDocument(
  db: Db,
  id: number,
  named: boolean,
): Promise<DocumentPage | undefined> {
  const by = named ? authorOf('f.person_id', 'f.department_id', true) : sql`null`
  const { rows } = await sql<{ document: DocumentPage }>`
    select json_build_object(${fields}, 'region', json_build_object('slug', r.slug, 'name', r.name,
      'nameEn', r.name_en), 'version', coalesce(f.version, 0), 'by', ${by}, 'at', f.at) as document
    from source_document d join region r on r.id = d.region_id
    left join document_file f on f.document_id = d.id
    where d.id = ${id}::int
  `.execute(db)
  return rows[0]?.document
}

type Written = { address: string | null; shift: number; isPublic: boolean }

export type NewFile = { name: string; sheets: number; hash: string; bytes: Uint8Array }

/** Writes of a document over the version read (0: the first), with a file or without touching the one that is
 * there; false where somebody wrote since. */
export async function upsertDocument(
  db: Db,
  { me, departmentId }: Officer,
  { id, version }: { id: number; version: number },
  { address, shift, isPublic }: Written,
  file?: NewFile,
): Promise<boolean> {
  const by = sql`${me.id}::text, ${departmentId}::int`
  // The drivers disagree about bytes, and agree about text.
  const content = file && Buffer.from(file.bytes).toString('base64')
  const held = file
    ? sql`${file.name}::text, ${file.bytes.length}::int, ${file.sheets}::int, ${file.hash}::text,
        decode(${content}, 'base64')`
    : sql`null, null::int, null::int, null, null::bytea`
  const replaced = file
    ? sql`, name = excluded.name, size = excluded.size, sheets = excluded.sheets,
        hash = excluded.hash, content = excluded.content`
    : sql``
  const { rows } = await sql`
    insert into document_file as o (document_id, address, shift, is_public, person_id, department_id,
      name, size, sheets, hash, content)
    select ${id}::int, ${address}::text, ${shift}::int, ${isPublic}::boolean, ${by}, ${held}
    where ${version}::int = 0 or exists (select from document_file where document_id = ${id}::int)
    on conflict (document_id) do update set address = excluded.address, shift = excluded.shift,
      is_public = excluded.is_public, version = o.version + 1, at = now(),
      person_id = excluded.person_id, department_id = excluded.department_id ${replaced}
    where o.version = ${version}::int
    returning o.version
  `.execute(db)
  return rows.length > 0
}

/** Takes the file away, with what is in it; false where somebody wrote since. */
export async function clearFile(
  db: Db,
  { me, departmentId }: Officer,
  { id, version }: { id: number; version: number },
): Promise<boolean> {
  const { rows } = await sql`
    update document_file set name = null, size = null, sheets = null, hash = null, content = null,
      shift = 0, is_public = false, version = version + 1, at = now(), person_id = ${me.id}::text,
      department_id = ${departmentId}::int
    where document_id = ${id}::int and version = ${version}::int returning document_id
  `.execute(db)
  return rows.length > 0
}

type StoredFile = { name: string; size: number; hash: string; isPublic: boolean }

/** The file of a document, without what is in it; undefined where there is none. */
export async function selectFile(db: Db, id: number): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`
    select name, size, hash, is_public as "isPublic" from document_file
    where document_id = ${id}::int and content is not null
  `.execute(db)
  return rows[0]
}

/** `length` bytes of a document's file from the byte `from`, counted from 0; undefined where it is another file
 * by now. */
export async function selectPart(
  db: Db,
  { id, hash }: { id: number; hash: string },
  from: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { rows } = await sql<{ part: string }>`
    select encode(substring(content from ${from + 1}::int for ${length}::int), 'base64') as part
    from document_file where document_id = ${id}::int and hash = ${hash}
  `.execute(db)
  return rows[0] && new Uint8Array(Buffer.from(rows[0].part, 'base64'))
}

/** Whether there is a document of this id. */
export async function documentExists(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('source_document')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
