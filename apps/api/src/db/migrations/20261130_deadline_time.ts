import { type Kysely, sql } from 'kysely'

/** A deadline may end at a minute of its day; the deadlines that stand keep their whole day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inquiry add column deadline_time time(0)`.execute(db)
  await sql`alter table response add column deadline_time time(0)
    check (deadline_time is null or deadline is not null)`.execute(db)
}
