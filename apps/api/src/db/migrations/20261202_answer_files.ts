import { type Kysely, sql } from 'kysely'

const statements = [
  // 添付資料 of an application, or files that answer a 設問; never both.
  `alter table attachment
    alter column application_id drop not null,
    add column answer_id integer references answer on delete cascade,
    add constraint attachment_beside_check check (num_nonnulls(application_id, answer_id) = 1)`,
  `create index attachment_by_answer on attachment (answer_id)`,
]

/** An answer to a prompt may be files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
