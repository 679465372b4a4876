import { type Kysely, sql } from 'kysely'

/** What a region's policy office says that people call things. The usual words are in the code
 * (`schema/synonyms.ts`); a row takes the place of the usual one of the same `key`, the word as search looks it
 * up. Nothing is `sought` for a word that stands for itself alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table synonym (
    region_id integer not null references region,
    key text not null check (key <> ''),
    word text not null check (word <> ''),
    sought jsonb not null,
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    updated_by text not null references person,
    updated_department_id integer not null references department,
    primary key (region_id, key)
  )`.execute(db)
}
