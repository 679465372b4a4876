import { type Kysely, sql } from 'kysely'

const statements = [
  // 計画. What the document says of itself and of other plans is content; what is asked for are columns.
  `create table plan (
    id integer primary key generated always as identity,
    region_id integer not null references region,
    slug text not null,
    position integer not null,
    title text not null,
    title_en text not null,
    kana text not null,
    issuer_id integer not null references municipality,
    status text,
    parent text,
    content jsonb not null,
    unique (region_id, slug),
    unique (id, region_id)
  )`,

  // An item of a plan; \`kind\` is the document's own word. \`content\`: its words and where they stand.
  `create table plan_item (
    id integer primary key generated always as identity,
    plan_id integer not null references plan,
    slug text not null,
    position integer not null,
    parent_id integer,
    relist_of_id integer,
    kind text,
    number text,
    title text not null check (title <> ''),
    is_alignable boolean not null,
    content jsonb not null,
    title_text text collate "C" not null,
    search_text text collate "C" not null,
    unique (plan_id, slug),
    unique (plan_id, position),
    unique (id, plan_id),
    foreign key (parent_id, plan_id) references plan_item (id, plan_id),
    foreign key (relist_of_id, plan_id) references plan_item (id, plan_id)
  )`,
  `create index plan_item_by_parent on plan_item (parent_id)`,

  // 担当部局.
  `create table plan_item_department (
    item_id integer not null references plan_item,
    position integer not null,
    name text not null,
    others boolean not null,
    primary key (item_id, position)
  )`,
  `create index plan_item_department_by_name on plan_item_department (name)`,

  // An item serves one of a plan above it.
  `create table plan_item_link (
    item_id integer not null references plan_item,
    to_item_id integer not null references plan_item,
    basis text not null check (basis in ('source', 'inferred')),
    words text,
    reason text,
    reason_en text,
    primary key (item_id, to_item_id),
    check ((basis = 'source') = (words is not null)),
    check ((basis = 'inferred') = (reason is not null and reason_en is not null))
  )`,
  `create index plan_item_link_to on plan_item_link (to_item_id)`,

  // 注・用語.
  `create table plan_term (
    plan_id integer not null references plan,
    mark text not null,
    position integer not null,
    term text not null,
    note text not null,
    citation jsonb not null,
    primary key (plan_id, mark)
  )`,

  // 成果指標 of plans beside those of visions; nobody registered them, the document states them.
  `alter table indicator
    alter column vision_id drop not null,
    alter column updated_by drop not null,
    alter column updated_department_id drop not null,
    add column plan_item_id integer references plan_item,
    add column stated jsonb,
    add check (num_nonnulls(vision_id, plan_item_id) = 1),
    add check ((plan_item_id is null) = (stated is null)),
    add check (plan_item_id is not null or num_nonnulls(updated_by, updated_department_id) = 2),
    add check ((updated_by is null) = (updated_department_id is null)),
    add check (project_id is null or plan_item_id is null)`,
  `create index indicator_by_plan_item on indicator (plan_item_id)`,

  // 対応. \`words\`: what project and item share, from which it was proposed.
  `create table alignment (
    id integer primary key generated always as identity,
    project_id integer not null references project,
    item_id integer not null references plan_item,
    state text not null check (state in ('proposed', 'confirmed', 'rejected')),
    words jsonb not null,
    reason text not null check (reason <> ''),
    reason_en text,
    version integer not null default 1,
    decided_at timestamptz,
    decided_by text references person,
    decided_department_id integer references department,
    unique (project_id, item_id),
    check ((state = 'proposed') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((decided_at is null) = (decided_department_id is null))
  )`,
  `create index alignment_by_item on alignment (item_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
