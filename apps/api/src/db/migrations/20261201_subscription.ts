import { type Kysely, sql } from 'kysely'

const statements = [
  // 配信: of a person who signs in, or of an address that was confirmed by its link. \`key\` is the secret of the
  // links in its mails; what happened until \`told_until\` was told, messages until \`noticed_until\`.
  `create table subscription (
    id integer primary key generated always as identity,
    person_id text unique references person,
    address text unique check (address <> '' and address = lower(address)),
    frequency text not null default 'daily' check (frequency in ('daily', 'weekly', 'never')),
    notices text not null default 'each' check (notices in ('each', 'daily')),
    key uuid not null unique default gen_random_uuid(),
    asked_at timestamptz not null default now(),
    confirmed_at timestamptz,
    told_until timestamptz not null default now(),
    noticed_until timestamptz not null default now(),
    check (num_nonnulls(person_id, address) = 1),
    check (person_id is null or confirmed_at is not null)
  )`,
  // What is followed; \`waiting\` until whoever reads the address confirms that too.
  `create table follow (
    subscription_id integer not null references subscription on delete cascade,
    region_id integer not null references region,
    project_id integer references project,
    policy_area_id integer references policy_area,
    municipality_id integer references municipality,
    waiting boolean not null default false,
    asked_at timestamptz not null default now(),
    unique nulls not distinct (subscription_id, region_id, project_id, policy_area_id, municipality_id),
    check (num_nonnulls(project_id, policy_area_id, municipality_id) <= 1)
  )`,
  // Changes are read from the trail by what was done.
  `create index audit_entry_by_action on audit_entry (action, at)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
