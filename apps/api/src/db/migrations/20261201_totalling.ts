import { type Kysely, sql } from 'kysely'

const statements = [
  // 集計方法, and the indicator whose values weigh its municipalities'.
  `alter table indicator
    add column totalling text not null default 'single' check (
      totalling in ('single', 'sum', 'average', 'weighted', 'stated')
    ),
    add column weight_id integer references indicator,
    add check ((totalling = 'weighted') = (weight_id is not null))`,

  // What one municipality contributes to a revision of an actual.
  `create table actual_part (
    indicator_id integer not null,
    fiscal_year smallint not null,
    revision integer not null,
    municipality_id integer not null references municipality,
    value numeric not null,
    primary key (indicator_id, fiscal_year, revision, municipality_id),
    foreign key (indicator_id, fiscal_year, revision)
      references actual (indicator_id, fiscal_year, revision)
  )`,
  `create trigger actual_part_is_history before update or delete or truncate on actual_part
    for each statement execute function refuse_change()`,
]

/** Municipalities report an indicator each, and a stated rule makes one value of theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
