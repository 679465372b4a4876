import { type Kysely, sql } from 'kysely'

const statements = [
  // A file is in the database or, under a key, in a store beside it.
  `alter table attachment
    add column stored_as text unique,
    drop constraint attachment_check,
    add check ((removed_at is null) = (content is not null or stored_as is not null)),
    add check (content is null or stored_as is null)`,

  // Objects of the store in which no file is any more, or not yet: deleted in a while.
  `create table discarded_object (
    key text primary key,
    since timestamptz not null default now()
  )`,
  `create function discard_object() returns trigger language plpgsql as $$
    begin
      insert into discarded_object (key) values (old.stored_as) on conflict do nothing;
      return null;
    end
  $$`,
  `create trigger attachment_left_store after update of stored_as on attachment for each row
    when (old.stored_as is not null and new.stored_as is distinct from old.stored_as)
    execute function discard_object()`,
  `create trigger attachment_gone_with_object after delete on attachment for each row
    when (old.stored_as is not null) execute function discard_object()`,
]

/** Files may be kept in an S3-compatible store. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
