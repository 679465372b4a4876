import { type Kysely, sql } from 'kysely'

const guard = (table: string) => `create trigger ${table}_of_open_region
  before insert or update or delete on ${table}
  for each row execute function refuse_of_closed_region()`

const statements = [
  // Who belongs to a region and is none of its municipalities.
  `create table affiliate (
    id integer primary key generated always as identity,
    region_id integer not null references region,
    name text not null check (name <> ''),
    name_en text not null,
    role text not null check (role in ('partner', 'observer')),
    since date,
    until date check (until >= since),
    version integer not null default 1,
    unique (region_id, name)
  )`,
  guard('affiliate'),
  `alter table agreement add column version integer not null default 1`,
  `drop trigger agreement_of_open_region on agreement`,
  guard('agreement'),
]

/** Agreements are written by form, and regions have partners and observers that are no municipality. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
