import { type Kysely, sql } from 'kysely'

const statements = [
  `create table idempotency_key (
    person_id text not null references person on delete cascade,
    key text not null,
    hash text not null,
    body text not null,
    made_at timestamptz not null default now(),
    primary key (person_id, key)
  )`,
  'create index idempotency_key_by_day on idempotency_key (made_at)',
]

/** What a program that sends the same request again within a day is answered: what it was answered first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
