import { type Kysely, sql } from 'kysely'

const statements = [
  // The document that is a vision itself: projects name its pages. Catalogues key it by the edition.
  `alter table vision add column document_id integer,
    add foreign key (document_id, region_id) references source_document (id, region_id)`,
  `update vision v set document_id = d.id from source_document d
    where d.region_id = v.region_id and d.key = 'vision-' || v.edition`,
  // What the policy office adds to a document that facts cite: where it is published, and its PDF. Page n
  // is sheet n + shift of the file.
  `create table document_file (
    document_id integer primary key references source_document,
    version integer not null default 1,
    address text,
    shift integer not null default 0,
    is_public boolean not null default false,
    name text,
    size integer check (size > 0),
    sheets integer check (sheets > 0),
    hash text,
    content bytea,
    at timestamptz not null default now(),
    person_id text not null references person,
    department_id integer not null references department,
    check (num_nulls(name, size, sheets, hash, content) in (0, 5))
  )`,
  // Pages are read as they are looked at: a part of the file, without unpacking all of it.
  `alter table document_file alter column content set storage external`,
]

/** The documents that facts cite can be seen, page by page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
