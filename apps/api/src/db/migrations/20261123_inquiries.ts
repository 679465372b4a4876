import { type Kysely, sql } from 'kysely'

const written = `updated_at timestamptz not null default now(),
    updated_by text not null references person,
    updated_department_id integer not null references department`

const statements = [
  // 成果指標. Of a project, or of the vision as a whole.
  `create table indicator (
    id integer primary key generated always as identity,
    region_id integer not null,
    vision_id integer not null,
    project_id integer,
    municipality_id integer not null,
    department text,
    title text not null check (title <> ''),
    unit text not null,
    direction text not null check (direction in ('up', 'down', 'keep')),
    kind text not null check (kind in ('value', 'cumulative', 'share', 'relative')),
    baseline numeric,
    baseline_fiscal_year smallint,
    target numeric,
    target_fiscal_year smallint,
    source text not null,
    version integer not null default 1,
    ${written},
    ended_at timestamptz,
    foreign key (vision_id, region_id) references vision (id, region_id),
    foreign key (project_id, vision_id) references project (id, vision_id),
    foreign key (region_id, municipality_id) references membership (region_id, municipality_id)
  )`,
  `create index indicator_by_project on indicator (vision_id, project_id)`,

  // 照会.
  `create table inquiry (
    id integer primary key generated always as identity,
    region_id integer not null,
    vision_id integer not null,
    fiscal_year smallint not null,
    title text not null check (title <> ''),
    explanation text not null,
    kinds jsonb not null,
    rule jsonb not null,
    deadline date not null,
    state text not null default 'prepared' check (
      state in ('prepared', 'open', 'closed', 'published')
    ),
    version integer not null default 1,
    department_id integer not null references department,
    created_at timestamptz not null default now(),
    ${written},
    opened_at timestamptz,
    closed_at timestamptz,
    published_at timestamptz,
    unique (id, region_id),
    foreign key (vision_id, region_id) references vision (id, region_id),
    check ((state = 'prepared') = (opened_at is null)),
    check ((state = 'published') = (published_at is not null)),
    check (published_at is null or closed_at is not null)
  )`,
  `create index inquiry_by_vision on inquiry (vision_id, fiscal_year)`,

  // 実績. A correction is another revision; the newest of a year counts.
  `create table actual (
    indicator_id integer not null references indicator,
    fiscal_year smallint not null,
    revision integer not null check (revision > 0),
    value numeric not null,
    source text not null,
    reason text check ((revision = 1) or (reason is not null)),
    inquiry_id integer references inquiry,
    at timestamptz not null default now(),
    person_id text not null references person,
    department_id integer not null references department,
    primary key (indicator_id, fiscal_year, revision)
  )`,
  `create trigger actual_is_history before update or delete or truncate on actual
    for each statement execute function refuse_change()`,

  // 回答. One row for every municipality asked, from the opening on.
  `create table response (
    inquiry_id integer not null references inquiry,
    municipality_id integer not null references municipality,
    state text not null default 'draft' check (state in ('draft', 'submitted')),
    version integer not null default 1,
    deadline date,
    deadline_reason text,
    submitted_at timestamptz,
    submitted_by text references person,
    submitted_department_id integer references department,
    request text,
    reminded_at timestamptz,
    primary key (inquiry_id, municipality_id),
    check ((state = 'submitted') = (submitted_at is not null)),
    check ((submitted_at is null) = (submitted_by is null))
  )`,

  // One row for everything asked of a municipality, from the opening on; \`draft\` is what was typed.
  `create table answer (
    id integer primary key generated always as identity,
    inquiry_id integer not null,
    municipality_id integer not null,
    kind text not null check (kind in ('participation', 'indicators', 'selfEvaluation')),
    project_id integer references project,
    indicator_id integer references indicator,
    draft jsonb not null default '{}',
    state text not null default 'unanswered' check (
      state in ('unanswered', 'drafting', 'answered')
    ),
    version integer not null default 1,
    updated_at timestamptz,
    updated_by text references person,
    updated_department_id integer references department,
    request text,
    unique nulls not distinct (inquiry_id, municipality_id, kind, project_id, indicator_id),
    foreign key (inquiry_id, municipality_id) references response (inquiry_id, municipality_id),
    check ((kind = 'indicators') = (indicator_id is not null)),
    check (kind = 'indicators' or project_id is not null)
  )`,

  // 質問. Threads on an answer, or on the whole response.
  `create table inquiry_post (
    id integer primary key generated always as identity,
    inquiry_id integer not null,
    municipality_id integer not null,
    answer_id integer references answer,
    body text not null check (body <> ''),
    office boolean not null,
    at timestamptz not null default now(),
    person_id text not null references person,
    department_id integer not null references department,
    foreign key (inquiry_id, municipality_id) references response (inquiry_id, municipality_id)
  )`,
  `create index inquiry_post_by_response on inquiry_post (inquiry_id, municipality_id)`,
  `create trigger inquiry_post_is_history before update or delete or truncate on inquiry_post
    for each statement execute function refuse_change()`,

  // 経過. Reminders that fall due by themselves have nobody who did it.
  `create table inquiry_event (
    id integer primary key generated always as identity,
    inquiry_id integer not null references inquiry on delete cascade,
    municipality_id integer references municipality,
    at timestamptz not null default now(),
    action text not null check (
      action in ('open', 'extend', 'remind', 'submit', 'withdraw', 'close', 'reopen', 'publish')
    ),
    days_before smallint,
    deadline date,
    person_id text references person,
    department_id integer references department,
    note text,
    check ((days_before is null) = (deadline is null))
  )`,
  `create index inquiry_event_by_inquiry on inquiry_event (inquiry_id)`,
  `create unique index inquiry_event_due_once on inquiry_event
    (inquiry_id, municipality_id, deadline, days_before) where days_before is not null`,

  // The policy office's own evaluation of a project.
  `create table evaluation (
    inquiry_id integer not null references inquiry,
    project_id integer not null references project,
    draft jsonb not null,
    version integer not null default 1,
    ${written},
    primary key (inquiry_id, project_id)
  )`,

  // Messages about inquiries, beside those about applications.
  `alter table message
    alter column application_id drop not null,
    add column inquiry_id integer references inquiry,
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in ('submitted', 'returned', 'approved', 'rejected',
      'withdrawn', 'asked', 'answered', 'reminded', 'inquiryOpened', 'inquiryExtended',
      'inquiryReminded', 'inquirySubmitted', 'inquiryAsked', 'inquiryReplied', 'inquiryReopened',
      'inquiryPublished')),
    add column about_municipality_id integer references municipality,
    add check (num_nonnulls(application_id, inquiry_id) = 1)`,

  // What a published inquiry makes of a project is a revision of it.
  `alter table project_revision
    add column inquiry_id integer references inquiry,
    drop constraint project_revision_event_check,
    add constraint project_revision_event_check check (
      event in ('catalogue', 'register', 'change', 'end', 'confirm', 'takeBack', 'inquiry')
    ),
    add check ((event = 'inquiry') = (inquiry_id is not null))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
