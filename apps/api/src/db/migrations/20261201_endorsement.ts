import { type Kysely, sql } from 'kysely'
import { allow } from './allow.ts'

const statements = [
  // 決裁の順. Steps are `{ department, position }`; without a department it is the drafting one's.
  `create table endorsement_chain (
    municipality_id integer primary key references municipality,
    version integer not null default 1,
    steps jsonb not null,
    updated_at timestamptz not null default now(),
    updated_by text not null references person
  )`,

  // 決裁. The steps are the chain as it was when it began.
  `create table endorsement (
    id integer primary key generated always as identity,
    municipality_id integer not null,
    department_id integer not null,
    application_id integer references application on delete cascade,
    inquiry_id integer references inquiry,
    state text not null default 'open' check (state in ('open', 'done', 'returned', 'takenBack')),
    version integer not null default 1,
    steps jsonb not null,
    note text,
    begun_at timestamptz not null default now(),
    begun_by text not null references person,
    foreign key (department_id, municipality_id) references department (id, municipality_id),
    check (num_nonnulls(application_id, inquiry_id) = 1)
  )`,
  `create index endorsement_by_application on endorsement (application_id)`,
  `create index endorsement_by_inquiry on endorsement (inquiry_id, municipality_id)`,
  `create index endorsement_open on endorsement (municipality_id) where state = 'open'`,

  // What was done at its steps (from 1): 決裁 or 代決, 後閲; and who sent it or took it back.
  `create table endorsement_event (
    id integer primary key generated always as identity,
    endorsement_id integer not null references endorsement on delete cascade,
    at timestamptz not null default now(),
    action text not null check (action in ('seal', 'see', 'return', 'takeBack')),
    step smallint check ((action in ('seal', 'see')) = (step is not null)),
    proxy boolean not null default false check (action = 'seal' or not proxy),
    person_id text not null references person,
    department_id integer not null references department,
    note text,
    unique (endorsement_id, action, step)
  )`,
  `create trigger endorsement_event_is_history before update or truncate on endorsement_event
    for each statement execute function refuse_change()`,

  // What waits for its own town hall is locked by it.
  `alter table application add column endorsement_id integer references endorsement`,

  // A draft that came back from endorsement is discarded with what was told of it. What the constraints
  // held so far need not be looked through again.
  `alter table message drop constraint message_application_id_fkey,
    add constraint message_application_id_fkey
      foreign key (application_id) references application on delete cascade not valid`,
  `alter table mail drop constraint mail_message_id_fkey,
    add constraint mail_message_id_fkey
      foreign key (message_id) references message on delete set null not valid`,
]

const kinds = ['Asked', 'Returned', 'Proxied', 'Done'].map((what) => `endorsement${what}`)

/** 決裁: approval inside a town hall before something leaves it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  await allow(db, { table: 'message', column: 'kind', values: kinds })
}
