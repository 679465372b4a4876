import { type Kysely, sql } from 'kysely'

const statements = [
  // 人事異動 of a day to come: a post to move to, or that somebody leaves. Done at the beginning of the day.
  `create table transfer (
    id integer primary key generated always as identity,
    person_id text not null references person,
    on_day date not null,
    leaves boolean not null,
    department_id integer references department,
    role text not null,
    position text not null default '',
    state text not null default 'planned' check (
      state in ('planned', 'done', 'calledOff', 'failed')
    ),
    problem text check ((state = 'failed') = (problem is not null)),
    version integer not null default 1,
    planned_at timestamptz not null default now(),
    planned_by text not null references person,
    settled_at timestamptz,
    check ((state = 'planned') = (settled_at is null))
  )`,
  `create unique index transfer_planned on transfer (person_id, on_day) where state = 'planned'`,
]

/** Moves and leavings that carry a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
