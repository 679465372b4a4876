import { type Kysely, sql } from 'kysely'

const statements = [
  // The policy office gives submitted answers back, and says why.
  `alter table inquiry_event
    drop constraint inquiry_event_action_check,
    add constraint inquiry_event_action_check check (action in ('open', 'extend', 'remind', 'submit',
      'withdraw', 'return', 'close', 'reopen', 'publish'))`,
  `alter table message
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in ('submitted', 'returned', 'approved', 'rejected',
      'withdrawn', 'asked', 'answered', 'askedAgain', 'agreed', 'declined', 'reminded',
      'inquiryOpened', 'inquiryExtended', 'inquiryReminded', 'inquirySubmitted', 'inquiryReturned',
      'inquiryAsked', 'inquiryReplied', 'inquiryReopened', 'inquiryPublished', 'mailFailed'))`,
]

/** Submitted answers are given back with remarks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
