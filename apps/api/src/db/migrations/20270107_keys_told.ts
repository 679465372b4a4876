import { type Kysely, sql } from 'kysely'

const statements = [
  `create function tell_key() returns trigger language plpgsql as $$
  begin
    perform pg_notify('renkei_change', '');
    return null;
  end $$`,
  `create trigger api_key_is_told after update of revoked_at, former_until, expires_at on api_key
    for each row execute function tell_key()`,
]

/** Whoever holds a stream open by a key hears at once that the key has ended, whichever process ended it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
