import { type Kysely, sql } from 'kysely'

const statements = [
  // What was an indicator's target until it was changed on a day.
  `create table former_target (
    indicator_id integer not null references indicator,
    changed_on date not null,
    target numeric,
    target_words text,
    target_fiscal_year smallint,
    reason text not null check (reason <> ''),
    primary key (indicator_id, changed_on)
  )`,
  `create trigger former_target_of_open_region before insert or update on former_target
    for each row execute function refuse_of_closed_indicator()`,
]

/** A target is changed midway, and the one before it kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
