import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table change_entry
    add column retracts uuid references change_entry (cursor),
    add column told jsonb,
    add constraint change_entry_told check ((retracts is null) = (told is null))`,
  `create unique index change_entry_retracts on change_entry (retracts) where retracts is not null`,
]

/** Followers are told what was taken back, each event (`retracts`) once, by an entry of a transaction of its own. It tells what
 * stands nowhere else any more (`told`), as it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
