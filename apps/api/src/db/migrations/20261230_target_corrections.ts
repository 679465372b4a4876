import { type Kysely, sql } from 'kysely'

const statements = [
  // What was corrected of a former target, or which change of a target was taken back: as it was, as it is.
  `create table target_correction (
    indicator_id integer not null references indicator,
    version integer not null,
    act text not null check (act in ('correct', 'restore', 'drop')),
    was jsonb not null,
    becomes jsonb,
    dropped jsonb,
    reason text not null check (reason <> ''),
    at timestamptz not null,
    person_id text not null references person,
    department_id integer not null references department,
    primary key (indicator_id, version)
  )`,
  `create trigger target_correction_of_open_region before insert or update on target_correction
    for each row execute function refuse_of_closed_indicator()`,
]

/** A former target is corrected, and what it was kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
