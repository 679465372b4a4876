import { type Kysely, sql } from 'kysely'

const statements = [
  `create table calendar (
    person_id text primary key references person on delete cascade,
    hash text not null unique,
    made_at timestamptz not null default now(),
    last_used_at timestamptz
  )`,
]

/** The secret address at which a person's calendar reads deadlines: one at a time, and only its hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
