import { type Kysely, sql } from 'kysely'

/** A municipality is asked after an inquiry was opened, which its history tells. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inquiry_event
    drop constraint inquiry_event_action_check,
    add constraint inquiry_event_action_check check (action in ('open', 'ask', 'extend', 'remind', 'submit',
      'withdraw', 'return', 'close', 'reopen', 'publish'))`.execute(db)
}
