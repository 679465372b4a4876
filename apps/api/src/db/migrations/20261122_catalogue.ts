import { type Kysely, sql } from 'kysely'

// One sequence numbers everything a project can be filtered by, so an id alone says which value it
// is: search documents hold such ids as tags. Numbers below 10000 are for fixed tags (tags.ts).
const statements = [
  `create sequence tag_id as integer start 10000`,

  `create table region (
    id integer primary key default nextval('tag_id'),
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null,
    kana text not null,
    name_en text not null,
    short_name text not null,
    short_name_en text not null
  )`,

  `create table municipality (
    id integer primary key default nextval('tag_id'),
    code text not null unique check (
      code ~ '^[0-9]{6}$'
      and (11 - (6 * substr(code, 1, 1)::int + 5 * substr(code, 2, 1)::int
        + 4 * substr(code, 3, 1)::int + 3 * substr(code, 4, 1)::int
        + 2 * substr(code, 5, 1)::int) % 11) % 10 = substr(code, 6, 1)::int
    ),
    name text not null,
    kana text not null,
    name_en text not null,
    kind text not null check (kind in ('city', 'town', 'village'))
  )`,

  `create table membership (
    region_id integer not null references region,
    municipality_id integer not null references municipality,
    role text not null check (role in ('core', 'partner')),
    agreement_on date check (agreement_on is null or role = 'partner'),
    tile_column smallint check (tile_column > 0),
    tile_row smallint check (tile_row > 0),
    primary key (region_id, municipality_id),
    unique (region_id, tile_column, tile_row),
    check ((tile_column is null) = (tile_row is null))
  )`,

  `create table source_document (
    id integer primary key generated always as identity,
    region_id integer not null references region,
    key text not null,
    position smallint not null,
    title text not null,
    title_en text not null,
    issuer text not null,
    issuer_en text not null,
    issued_on date,
    note text not null,
    note_en text not null,
    unique (region_id, key),
    unique (id, region_id)
  )`,

  `create table vision (
    id integer primary key default nextval('tag_id'),
    region_id integer not null references region,
    edition smallint not null check (edition > 0),
    title text not null,
    title_en text not null,
    from_fiscal_year smallint not null,
    to_fiscal_year smallint not null check (to_fiscal_year >= from_fiscal_year),
    adopted_on date not null,
    unique (region_id, edition),
    unique (id, region_id)
  )`,

  `create table pillar (
    id integer primary key default nextval('tag_id'),
    vision_id integer not null references vision,
    number smallint not null check (number > 0),
    title text not null,
    title_en text not null,
    unique (vision_id, number),
    unique (id, vision_id)
  )`,

  `create table policy_group (
    id integer primary key generated always as identity,
    pillar_id integer not null references pillar,
    number smallint not null check (number > 0),
    title text not null,
    title_en text not null,
    unique (pillar_id, number),
    unique (id, pillar_id)
  )`,

  `create table policy_area (
    id integer primary key default nextval('tag_id'),
    vision_id integer not null references vision,
    pillar_id integer not null,
    policy_group_id integer,
    position smallint not null check (position > 0),
    code text not null check (code ~ '^[0-9](-[0-9])?[a-z]$'),
    letter text not null check (letter ~ '^[a-z]$'),
    title text not null,
    title_en text not null,
    unique (vision_id, code),
    unique (vision_id, position),
    unique (id, vision_id),
    foreign key (pillar_id, vision_id) references pillar (id, vision_id),
    foreign key (policy_group_id, pillar_id) references policy_group (id, pillar_id)
  )`,

  `create table theme (
    id integer primary key default nextval('tag_id'),
    vision_id integer not null references vision,
    number smallint not null check (number > 0),
    title text not null,
    title_en text not null,
    unique (vision_id, number),
    unique (id, vision_id)
  )`,

  `create table measure (
    id integer primary key default nextval('tag_id'),
    vision_id integer not null references vision,
    kind text not null check (kind in ('priority', 'common')),
    number smallint check (number > 0),
    theme_id integer,
    title text not null,
    title_en text not null,
    unique (vision_id, number),
    unique (id, vision_id, kind),
    foreign key (theme_id, vision_id) references theme (id, vision_id),
    check ((kind = 'priority') = (number is not null)),
    check ((kind = 'priority') = (theme_id is not null))
  )`,

  `create table project (
    id integer primary key generated always as identity,
    vision_id integer not null references vision,
    number integer not null check (number > 0),
    current_revision_id integer not null unique,
    unique (vision_id, number),
    unique (id, vision_id)
  )`,

  // A revision is the whole project as it stood; an approved change writes another.
  `create table project_revision (
    id integer primary key generated always as identity,
    project_id integer not null,
    vision_id integer not null,
    region_id integer not null,
    revision integer not null check (revision > 0),
    valid_from date not null,
    recorded_at timestamptz not null default now(),
    note text not null,
    note_en text,
    title text not null check (title <> ''),
    title_en text,
    kana text not null,
    kana_key text collate "C" not null,
    search_text text collate "C" not null check (length(search_text) <= 1000),
    search_text_en text collate "C" not null check (length(search_text_en) <= 1500),
    vision_page integer check (vision_page > 0),
    mark_count smallint check (mark_count >= 0),
    status text not null check (status in ('active', 'ended')),
    from_fiscal_year smallint not null,
    to_fiscal_year smallint not null check (to_fiscal_year >= from_fiscal_year),
    basis text not null check (basis in ('source', 'confirmed')),
    document_id integer,
    policy_area_id integer not null,
    policy_area_basis text not null check (policy_area_basis in ('source', 'confirmed', 'inferred')),
    policy_area_reason text,
    policy_area_reason_en text,
    policy_area_document_id integer,
    policy_area_page integer,
    unique (project_id, revision),
    unique (id, project_id),
    unique (id, vision_id),
    unique (id, region_id),
    foreign key (project_id, vision_id) references project (id, vision_id),
    foreign key (vision_id, region_id) references vision (id, region_id),
    foreign key (policy_area_id, vision_id) references policy_area (id, vision_id),
    foreign key (document_id, region_id) references source_document (id, region_id),
    foreign key (policy_area_document_id, region_id) references source_document (id, region_id),
    check (basis <> 'source' or document_id is not null),
    check (policy_area_basis <> 'inferred' or policy_area_reason is not null)
  )`,

  `create index project_revision_by_area on project_revision (policy_area_id)`,

  // No project without a revision: whoever makes one reserves its first revision's id, and the
  // revision must be there when the transaction ends.
  `alter table project add foreign key (current_revision_id, id)
    references project_revision (id, project_id) deferrable initially deferred`,

  // The common measure applies to all and can never be a mark: kind is part of the reference.
  `create table mark (
    revision_id integer not null,
    vision_id integer not null,
    measure_id integer not null,
    kind text not null default 'priority' check (kind = 'priority'),
    basis text not null check (basis in ('source', 'confirmed', 'inferred')),
    reason text,
    reason_en text,
    document_id integer references source_document,
    page integer check (page > 0),
    primary key (revision_id, measure_id),
    foreign key (revision_id, vision_id) references project_revision (id, vision_id),
    foreign key (measure_id, vision_id, kind) references measure (id, vision_id, kind),
    check (basis <> 'inferred' or reason is not null),
    check (basis <> 'source' or document_id is not null)
  )`,

  `create table participation (
    revision_id integer not null,
    region_id integer not null,
    municipality_id integer not null,
    answer text not null check (
      answer in ('lead', 'participating', 'considering', 'notParticipating', 'unanswered')
    ),
    basis text not null check (basis in ('source', 'confirmed', 'inferred')),
    reason text,
    reason_en text,
    document_id integer references source_document,
    page integer check (page > 0),
    primary key (revision_id, municipality_id),
    foreign key (revision_id, region_id) references project_revision (id, region_id),
    foreign key (region_id, municipality_id) references membership (region_id, municipality_id),
    check (basis <> 'inferred' or reason is not null),
    check (basis <> 'source' or document_id is not null)
  )`,

  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are history and never change', tg_table_name
        using errcode = 'restrict_violation';
    end
  $$`,
  ...['project_revision', 'mark', 'participation'].map(
    (table) => `create trigger ${table}_is_history before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),

  // Beside the normalised tables, one document per project for search, written in the same
  // transaction as the change. Single characters and pairs of neighbours serve words of any length.
  `create function search_grams(value text) returns text[]
    language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct substr(value, at, size)), '{}')
    from generate_series(1, length(value)) at, generate_series(1, 2) size
    where at + size <= length(value) + 1
  $$`,

  // The rendered item is kept out of line, so that counting reads narrow rows.
  `create table search_document (
    project_id integer primary key references project,
    vision_id integer not null references vision,
    number integer not null,
    kana_key text collate "C" not null,
    vision_page integer,
    updated_on date not null,
    search_text text collate "C" not null check (length(search_text) <= 1000),
    search_text_en text collate "C" not null check (length(search_text_en) <= 1500),
    tags integer[] not null,
    grounded_tags integer[] not null,
    item text not null
  ) with (toast_tuple_target = 128)`,
  `alter table search_document
    alter column item set storage external,
    alter column tags set storage plain,
    alter column grounded_tags set storage plain,
    alter column search_text set storage plain,
    alter column search_text_en set storage plain,
    alter column kana_key set storage plain`,
  `create index search_document_by_number on search_document (vision_id, number)`,
  `create index search_document_tags on search_document using gin (tags)`,
  `create index search_document_grounded_tags on search_document using gin (grounded_tags)`,
  `create index search_document_grams on search_document using gin (search_grams(search_text))`,
  `create index search_document_grams_en on search_document using gin (search_grams(search_text_en))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
