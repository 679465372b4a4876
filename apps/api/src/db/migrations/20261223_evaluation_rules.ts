import { type Kysely, sql } from 'kysely'

const statements = [
  // What the region's inquiries begin with; each keeps the rule it was opened with. Nobody where a document says it.
  `create table evaluation_rule (
    region_id integer primary key references region,
    rule jsonb not null,
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    updated_by text references person,
    updated_department_id integer references department
  )`,
  `create trigger evaluation_rule_of_open_region before insert or update or delete on evaluation_rule
    for each row execute function refuse_of_closed_region()`,
  // Until now every scale was A to D, and shares counted A and B.
  'alter table inquiry disable trigger inquiry_of_open_region',
  `update inquiry set rule = rule || '{"best": 2}'::jsonb`,
  'alter table inquiry enable trigger inquiry_of_open_region',
]

/** A region names its grades, and how points become them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
