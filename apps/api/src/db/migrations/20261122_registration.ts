import { type Kysely, sql } from 'kysely'

const confirmation = (prefix: string) =>
  [
    'confirmed_at timestamptz',
    'confirmed_by text references person',
    'confirmed_department_id integer references department',
  ]
    .map((column) => `add column ${prefix}${column}`)
    .join(', ')

const statements = [
  // 申請. The draft is kept as it was typed; approval turns it into a revision.
  `create table application (
    id integer primary key generated always as identity,
    region_id integer not null,
    vision_id integer not null,
    kind text not null check (kind in ('register', 'change', 'end')),
    project_id integer,
    base_revision_id integer,
    municipality_id integer not null,
    department_id integer not null,
    state text not null default 'draft' check (
      state in ('draft', 'submitted', 'returned', 'approved', 'rejected', 'withdrawn')
    ),
    version integer not null default 1,
    draft jsonb not null,
    submissions integer not null default 0,
    created_at timestamptz not null default now(),
    created_by text not null references person,
    updated_at timestamptz not null default now(),
    updated_by text not null references person,
    updated_department_id integer not null references department,
    submitted_at timestamptz,
    decided_at timestamptz,
    revision_id integer unique references project_revision,
    foreign key (vision_id, region_id) references vision (id, region_id),
    foreign key (project_id, vision_id) references project (id, vision_id),
    foreign key (base_revision_id, project_id) references project_revision (id, project_id),
    foreign key (region_id, municipality_id) references membership (region_id, municipality_id),
    foreign key (department_id, municipality_id) references department (id, municipality_id),
    check ((base_revision_id is null) = (project_id is null)),
    check ((kind = 'register') = (base_revision_id is null)),
    check ((state = 'approved') = (revision_id is not null)),
    check ((state = 'draft') = (submitted_at is null))
  )`,
  `create index application_by_state on application (vision_id, state)`,
  `create index application_by_municipality on application (municipality_id)`,

  // 経過. \`draft\` is what was submitted, at every submission.
  `create table application_event (
    id integer primary key generated always as identity,
    application_id integer not null references application on delete cascade,
    at timestamptz not null default now(),
    action text not null check (
      action in ('create', 'submit', 'return', 'approve', 'reject', 'withdraw', 'consent', 'remind')
    ),
    person_id text not null references person,
    department_id integer references department,
    note text,
    answer text check ((action = 'consent') = (answer is not null)),
    draft jsonb check ((action = 'submit') = (draft is not null))
  )`,
  `create index application_event_by_application on application_event (application_id)`,

  // 指摘. Sent when the application is returned.
  `create table remark (
    id integer primary key generated always as identity,
    application_id integer not null references application,
    field text not null,
    body text not null check (body <> ''),
    written_at timestamptz not null default now(),
    written_by text not null references person,
    department_id integer not null references department,
    sent_at timestamptz
  )`,
  `create unique index remark_unsent on remark (application_id, field) where sent_at is null`,

  `create table consent (
    application_id integer not null references application,
    municipality_id integer not null references municipality,
    asked_at timestamptz not null default now(),
    answer text check (answer in ('participating', 'considering', 'notParticipating')),
    note text not null default '',
    version integer not null default 1,
    answered_at timestamptz,
    answered_by text references person,
    department_id integer references department,
    primary key (application_id, municipality_id),
    check ((answer is null) = (answered_at is null))
  )`,
  `create index consent_by_municipality on consent (municipality_id)`,

  // お知らせ to a municipality, or to one of its departments.
  `create table message (
    id integer primary key generated always as identity,
    at timestamptz not null default now(),
    kind text not null check (kind in ('submitted', 'returned', 'approved', 'rejected', 'withdrawn',
      'asked', 'answered', 'reminded')),
    application_id integer not null references application,
    municipality_id integer not null references municipality,
    department_id integer references department,
    from_department_id integer not null references department,
    note text,
    read_at timestamptz,
    read_by text references person,
    emailed_at timestamptz
  )`,
  `create index message_by_municipality on message (municipality_id)`,

  // What officers register beyond the catalogue, and who made a revision.
  `alter table project_revision
    add column event text not null default 'catalogue' check (
      event in ('catalogue', 'register', 'change', 'end', 'confirm', 'takeBack')
    ),
    add column confirms text check (confirms in ('marks', 'policyArea')),
    add column application_id integer references application,
    add column author_id text references person,
    add column author_department_id integer references department,
    add column lead_department text,
    add column summary text,
    add column core_role text,
    add column partner_role text,
    add column schedule text,
    add column agreement_articles text,
    add column end_reason text,
    add column mark_count_reason text,
    add check ((event = 'catalogue') = (author_id is null)),
    add check ((event in ('register', 'change', 'end')) = (application_id is not null)),
    add check ((event in ('confirm', 'takeBack')) = (confirms is not null)),
    ${confirmation('policy_area_')}`,
  `alter table mark ${confirmation('')}`,
  `alter table participation ${confirmation('')}`,

  // 事業費, in 千円.
  `create table budget (
    revision_id integer not null references project_revision,
    fiscal_year smallint not null,
    amount bigint check (amount >= 0),
    subsidy bigint check (subsidy >= 0),
    primary key (revision_id, fiscal_year)
  )`,
  `create trigger budget_is_history before update or delete or truncate on budget
    for each statement execute function refuse_change()`,
  `create trigger application_event_is_history before update or truncate on application_event
    for each statement execute function refuse_change()`,

  // Search documents of revisions that later ones replaced: what \`asOf\` looks through.
  // Valid from updated_on until the day before valid_until.
  `create table past_search_document (like search_document including storage)`,
  `alter table past_search_document
    add column valid_until date not null,
    add check (valid_until > updated_on),
    add primary key (project_id, updated_on),
    set (toast_tuple_target = 128)`,
  `create index past_search_document_by_number on past_search_document (vision_id, number)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
