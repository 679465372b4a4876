import { type Kysely, sql } from 'kysely'

const statements = [
  // An answer may set a condition, which the applicant agrees to or not, and is given to what was
  // submitted n-th.
  `alter table consent
    drop constraint consent_answer_check,
    add constraint consent_answer_check check (
      answer in ('participating', 'conditional', 'considering', 'notParticipating')
    ),
    add column condition text not null default '',
    add column public_condition text not null default '',
    add column submission integer,
    add column agreed boolean,
    add column reply text not null default '',
    add column replied_at timestamptz,
    add column replied_by text references person,
    add column replied_department_id integer references department,
    add check ((answer is not distinct from 'conditional') = (condition <> '')),
    add check ((agreed is null) = (replied_at is null))`,
  // What was answered so far was answered to what stood submitted then, or to the same said again.
  `update consent s set submission = coalesce((
      select case when n.draft - array['number', 'kana', 'titleEn', 'note']
          = l.draft - array['number', 'kana', 'titleEn', 'note'] then l.nth else n.nth end
      from (select draft, row_number() over (order by id) as nth, at from application_event
        where application_id = s.application_id and action = 'submit') n,
        lateral (select draft, (select count(*) from application_event where application_id =
            s.application_id and action = 'submit') as nth
          from application_event where application_id = s.application_id and action = 'submit'
          order by id desc limit 1) l
      where n.at <= s.answered_at order by n.nth desc limit 1), 1)
    where answer is not null`,
  `alter table consent add check ((answer is null) = (submission is null))`,

  `alter table application_event
    drop constraint application_event_action_check,
    add constraint application_event_action_check check (action in ('create', 'submit', 'return',
      'approve', 'reject', 'withdraw', 'consent', 'agree', 'decline', 'remind')),
    add column condition text`,

  // What was answered, in the message that tells of it.
  `alter table message
    add column answer text,
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in ('submitted', 'returned', 'approved', 'rejected',
      'withdrawn', 'asked', 'answered', 'askedAgain', 'agreed', 'declined', 'reminded',
      'inquiryOpened', 'inquiryExtended', 'inquiryReminded', 'inquirySubmitted', 'inquiryAsked',
      'inquiryReplied', 'inquiryReopened', 'inquiryPublished', 'mailFailed'))`,

  // 参加（条件あり）: the published words of the condition, empty where only that there is one.
  `alter table participation add column condition text
    check (condition is null or answer in ('lead', 'participating'))`,
]

/** Consent binds what was consented to: on a condition, and to one text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
