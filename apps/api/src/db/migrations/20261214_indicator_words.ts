import { type Kysely, sql } from 'kysely'

const statements = [
  // Whether its years are 年度 or 暦年, as of which day, and the words of the document where they say more than a value:
  // 9兆1,400億円, 40%以上, 現状維持以上, 検討中, ―.
  `alter table indicator
    add column year_kind text not null default 'fiscal' check (year_kind in ('fiscal', 'calendar')),
    add column counted_on text check (counted_on <> ''),
    add column baseline_words text check (baseline_words <> ''),
    add column target_words text check (target_words <> '')`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
