import { type Kysely, sql } from 'kysely'

// Tables that better-auth reads and writes carry the columns it expects; the names are ours.
const statements = [
  `create table department (
    id integer primary key generated always as identity,
    municipality_id integer not null references municipality,
    name text not null check (name <> ''),
    closed_at timestamptz,
    version integer not null default 1,
    unique (municipality_id, name),
    unique (id, municipality_id)
  )`,

  // A person is deactivated, never deleted: what they did stays theirs.
  `create table person (
    id text primary key,
    name text not null check (name <> ''),
    email text not null unique check (email = lower(email)),
    email_verified boolean not null default false,
    image text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    two_factor_enabled boolean not null default false,
    role text not null check (role in ('officer', 'municipalityAdmin', 'policyOffice', 'systemAdmin')),
    department_id integer references department,
    demonstration boolean not null default false,
    deactivated_at timestamptz,
    version integer not null default 1,
    check ((role = 'systemAdmin') = (department_id is null))
  )`,
  `create index person_by_department on person (department_id)`,

  `create table session (
    id text primary key,
    token text not null unique,
    person_id text not null references person,
    expires_at timestamptz not null,
    seen_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    ip_address text,
    user_agent text
  )`,
  `create index session_by_person on session (person_id)`,

  `create table credential (
    id text primary key,
    account_id text not null,
    provider_id text not null,
    person_id text not null references person,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (provider_id, account_id)
  )`,
  `create index credential_by_person on credential (person_id)`,

  `create table verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index verification_by_identifier on verification (identifier)`,

  `create table second_factor (
    id text primary key,
    person_id text not null references person,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default true,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  )`,
  `create index second_factor_by_person on second_factor (person_id)`,

  `create table passkey (
    id text primary key,
    name text,
    public_key text not null,
    person_id text not null references person,
    credential_id text not null unique,
    counter integer not null,
    device_type text not null,
    backed_up boolean not null,
    transports text,
    created_at timestamptz,
    aaguid text
  )`,
  `create index passkey_by_person on passkey (person_id)`,

  `create table rate_limit (
    id text primary key,
    key text not null unique,
    count integer not null,
    last_request bigint not null
  )`,

  `create table invitation (
    id integer primary key generated always as identity,
    email text check (email = lower(email)),
    name text,
    role text not null check (role in ('officer', 'municipalityAdmin', 'policyOffice', 'systemAdmin')),
    department_id integer references department,
    invited_by text references person,
    invited_at timestamptz not null default now(),
    expires_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by text references person,
    cancelled_at timestamptz,
    check ((role = 'systemAdmin') = (department_id is null)),
    check (email is not null or role = 'systemAdmin')
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
