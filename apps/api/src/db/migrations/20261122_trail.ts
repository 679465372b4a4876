import { type Kysely, sql } from 'kysely'

const statements = [
  // 監査記録: numbered without gaps and chained by hash, so that a removed or altered entry shows.
  `create table audit_entry (
    number integer primary key,
    at timestamptz not null default clock_timestamp(),
    person_id text references person,
    person_name text,
    department_id integer references department,
    department_name text,
    municipality_id integer references municipality,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    subject_name text,
    before jsonb,
    after jsonb,
    request_id text not null,
    search_text text not null,
    previous_hash text not null,
    hash text not null
  )`,
  `create index audit_entry_by_subject on audit_entry (subject_kind, subject_id)`,
  `create index audit_entry_by_municipality on audit_entry (municipality_id)`,
  `create trigger audit_entry_is_history before update or delete or truncate on audit_entry
    for each statement execute function refuse_change()`,

  // What the hash of an entry is taken over: everything in it but the hash itself.
  `create function audit_text(e audit_entry) returns text language sql stable as $$
    select jsonb_build_array(e.number, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
      e.person_id, e.person_name, e.department_id, e.department_name, e.municipality_id, e.action,
      e.subject_kind, e.subject_id, e.subject_name, e.before, e.after, e.request_id, e.search_text,
      e.previous_hash)::text
  $$`,
  `create function audit_hash(e audit_entry) returns text language sql stable as $$
    select encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex')
  $$`,

  // Entries are written one after the other: the lock is held until the transaction ends.
  `create function chain_audit_entry() returns trigger language plpgsql as $$
    declare
      last audit_entry;
    begin
      perform pg_advisory_xact_lock(7352001);
      select * into last from audit_entry order by number desc limit 1;
      new.number := coalesce(last.number, 0) + 1;
      new.at := clock_timestamp();
      new.previous_hash := coalesce(last.hash, '');
      new.hash := audit_hash(new);
      return new;
    end
  $$`,
  `create trigger chain before insert on audit_entry
    for each row execute function chain_audit_entry()`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
