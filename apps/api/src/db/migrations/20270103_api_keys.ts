import { type Kysely, sql } from 'kysely'

const statements = [
  // What goes with its department goes when a region that was brought is taken back: nobody used it for anything.
  `create table api_key (
    id integer primary key generated always as identity,
    name text not null check (name <> ''),
    department_id integer not null references department on delete cascade,
    scopes jsonb not null check (jsonb_array_length(scopes) > 0),
    prefix text not null,
    hash text not null unique,
    made_at timestamptz not null default now(),
    made_by text not null references person on delete cascade,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_by text references person on delete cascade,
    check (expires_at > made_at),
    check ((revoked_at is null) = (revoked_by is null))
  )`,
  `create index api_key_by_department on api_key (department_id)`,
]

/** APIキー: by which programs ask for a department. The key itself is nowhere, only its hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
