import { type Kysely, sql } from 'kysely'

const statements = [
  // What the minutes say is kept as the office wrote it down; the trail keeps what it was before.
  `create table opinion (
    id integer primary key generated always as identity,
    region_id integer not null references region,
    vision_id integer not null references vision,
    project_id integer references project,
    indicator_id integer references indicator,
    fiscal_year smallint not null,
    held_on date not null,
    meeting text not null check (meeting <> ''),
    speaker text not null default '',
    text text not null check (text <> ''),
    answer text not null default '',
    outcome text not null default 'open' check (
      outcome in ('open', 'considering', 'adopted', 'declined')
    ),
    outcome_note text not null default '',
    source text not null default '',
    published boolean not null default false,
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    updated_by text not null references person,
    updated_department_id integer not null references department,
    check (num_nonnulls(project_id, indicator_id) <= 1)
  )`,
  `create index opinion_by_vision on opinion (vision_id, held_on desc)`,
  `create trigger opinion_of_open_region before insert or update or delete on opinion
    for each row execute function refuse_of_closed_region()`,
]

/** 懇談会の意見: what experts from outside said, the office's answer, and what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
