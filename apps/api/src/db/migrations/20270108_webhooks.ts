import { type Kysely, sql } from 'kysely'
import { allow } from './allow.ts'

const statements = [
  // What goes with its department goes when a region that was brought is taken back, as keys do.
  `create table webhook (
    id integer primary key generated always as identity,
    name text not null check (name <> ''),
    department_id integer not null references department on delete cascade,
    url text not null,
    kinds jsonb not null,
    sealed text not null,
    former_sealed text,
    former_until timestamptz,
    state text not null default 'active' check (state in ('active', 'paused', 'disabled')),
    made_at timestamptz not null default now(),
    made_by text not null references person on delete cascade,
    cursor uuid,
    failing_since timestamptz,
    last_taken_at timestamptz,
    check ((former_sealed is null) = (former_until is null))
  )`,
  `create index webhook_by_department on webhook (department_id)`,
  `create table webhook_delivery (
    id bigint primary key generated always as identity,
    webhook_id integer not null references webhook on delete cascade,
    event uuid not null,
    made_at timestamptz not null default now(),
    state text not null default 'waiting' check (state in ('waiting', 'taken', 'failed')),
    tries integer not null default 0,
    next_at timestamptz not null default now(),
    claimed_until timestamptz,
    last_at timestamptz,
    status integer,
    ms integer,
    problem text check (problem in ('status', 'redirect', 'timeout', 'unreachable', 'addressRefused')),
    unique (webhook_id, event)
  )`,
  `create index webhook_delivery_due on webhook_delivery (next_at) where state = 'waiting'`,
  `alter table message
    add column webhook_id integer references webhook on delete cascade,
    drop constraint message_subject_check,
    add constraint message_subject_check
      check (num_nonnulls(application_id, inquiry_id, invitation_id, transfer_id, webhook_id) = 1)`,
]

/** Webhook: what changed is told to programs, by the Standard Webhooks convention. The secret is sealed, since it has to sign. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await allow(db, { table: 'message', column: 'kind', values: ['webhookDisabled'] })
  for (const statement of statements) await sql.raw(statement).execute(db)
}
