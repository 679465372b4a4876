import { type Kysely, sql } from 'kysely'

const statements = [
  // A workbook of a region as it was read, and what became of it. `differs` names what it would change: whoever takes
  // it over takes over what they saw.
  `create table region_book (
    id integer primary key generated always as identity,
    slug text not null,
    edition smallint not null,
    region_id integer references region,
    brings text not null check (brings in ('region', 'vision', 'revision')),
    read jsonb not null,
    differs text not null,
    added integer not null,
    changed integer not null,
    ended integer not null,
    state text not null default 'read' check (state in ('read', 'taken', 'undone')),
    read_at timestamptz not null default now(),
    person_id text not null references person,
    department_id integer references department,
    taken_at timestamptz,
    undone_at timestamptz,
    check ((state = 'read') = (taken_at is null)),
    check ((state = 'undone') = (undone_at is not null)),
    check (state <> 'taken' or region_id is not null)
  )`,
  `create index region_book_by_slug on region_book (slug, taken_at)`,
]

/** A region is brought into a running registry by its workbook, and goes with it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
