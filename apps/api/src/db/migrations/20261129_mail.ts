import { type Kysely, sql } from 'kysely'

const statements = [
  // Whether mail is configured, as the server that started last knows it.
  `create table mail_service (
    single boolean primary key default true check (single),
    configured boolean not null,
    since timestamptz not null default now()
  )`,
  `insert into mail_service (configured) values (false)`,
  `create function mail_is_configured() returns boolean language sql stable as $$
    select configured from mail_service
  $$`,

  // Messages about an invitation, to the person who sent it; and that a mail did not arrive.
  `alter table message
    alter column municipality_id drop not null,
    alter column from_department_id drop not null,
    add column person_id text references person,
    add column invitation_id integer references invitation,
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in ('submitted', 'returned', 'approved', 'rejected',
      'withdrawn', 'asked', 'answered', 'reminded', 'inquiryOpened', 'inquiryExtended',
      'inquiryReminded', 'inquirySubmitted', 'inquiryAsked', 'inquiryReplied', 'inquiryReopened',
      'inquiryPublished', 'mailFailed')),
    drop constraint message_check,
    add constraint message_subject_check
      check (num_nonnulls(application_id, inquiry_id, invitation_id) = 1),
    add constraint message_recipient_check check (num_nonnulls(municipality_id, person_id) = 1),
    add check (person_id is null or department_id is null)`,
  `create index message_by_person on message (person_id) where person_id is not null`,

  // A message owes mails if mail is configured when it is written; what was written before does not.
  // Of the messages so far it is known when they were handed over, not whether they arrived. Those
  // that an older version was about to hand over when it was stopped are still owed.
  `alter table message rename column emailed_at to mails_made_at`,
  `alter table message add column mails_due boolean not null default false`,
  `update message set mails_due = true
    where mails_made_at is null and at > now() - interval '1 hour'
      and exists (select 1 from message where mails_made_at is not null)`,
  `alter table message alter column mails_due set default mail_is_configured()`,
  `create index message_mails_due on message (id) where mails_due`,

  // メール. One row for every address, written in the transaction that did what it tells of. \`sealed\`
  // is subject and text, readable with the registry's secret only, and gone once nobody needs it.
  `create table mail (
    id integer primary key generated always as identity,
    message_key uuid not null default gen_random_uuid(),
    kind text not null,
    address text not null check (address <> ''),
    person_id text references person,
    municipality_id integer references municipality,
    message_id integer references message,
    invitation_id integer references invitation,
    sealed text,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'cancelled')),
    tries integer not null default 0,
    problem text,
    answer text,
    created_at timestamptz not null default now(),
    try_until timestamptz not null,
    expires_at timestamptz not null,
    next_try_at timestamptz not null default now(),
    tried_at timestamptz,
    claimed_until timestamptz,
    settled_at timestamptz,
    check ((state = 'waiting') = (settled_at is null)),
    check (state <> 'waiting' or sealed is not null),
    check (state in ('waiting', 'failed') or sealed is null)
  )`,
  `create index mail_waiting on mail (next_try_at, id) where state = 'waiting'`,
  `create index mail_by_municipality on mail (municipality_id)`,
  `create index mail_by_invitation on mail (invitation_id) where invitation_id is not null`,
  `create index mail_by_message on mail (message_id) where message_id is not null`,
  `create index mail_settled on mail (settled_at) where settled_at is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
