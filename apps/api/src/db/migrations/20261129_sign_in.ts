import { type Kysely, sql } from 'kysely'

const statements = [
  // What is counted stands under a keyed hash: whoever reads the table learns no address, and what was
  // typed into the wrong field is not kept.
  `create table attempt (
    key text primary key,
    failures integer not null,
    blocked_until timestamptz,
    told_at timestamptz,
    expires_at timestamptz not null
  )`,
  `create index attempt_by_expiry on attempt (expires_at)`,
  `drop table rate_limit`,

  // The newest time step whose code of the authenticator app was used.
  `alter table second_factor add column used_step integer`,
  // When an administrator took the second factor off; null once there is another.
  `alter table person add column second_factor_reset_at timestamptz`,

  // From now on a link that sets a password, and a device that is trusted, are known by what they are:
  // those made before would outlive the moment at which they should end.
  `delete from verification where value in (select id from person)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
