import { type Kysely, sql } from 'kysely'

// Whatever a session calls audit_entry, the chain goes on from the trail itself: temporary tables come
// first on the path otherwise.
const statement = `do $$ begin
  execute format('alter function chain_audit_entry() set search_path = pg_catalog, %I, pg_temp',
    current_schema());
end $$`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}
