import { type Kysely, sql } from 'kysely'

const statements = [
  // 費用の分担, in 千円: what one municipality bears of a project's cost in a fiscal year.
  `create table cost_share (
    revision_id integer not null,
    region_id integer not null,
    municipality_id integer not null,
    fiscal_year smallint not null,
    amount bigint not null check (amount >= 0),
    primary key (revision_id, fiscal_year, municipality_id),
    foreign key (revision_id, region_id) references project_revision (id, region_id),
    foreign key (region_id, municipality_id) references membership (region_id, municipality_id)
  )`,
  `create trigger cost_share_is_history before update or delete or truncate on cost_share
    for each statement execute function refuse_change()`,
]

/** Who bears which part of a project's cost, as amounts beside the words of how they are set. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
