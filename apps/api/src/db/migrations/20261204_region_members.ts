import { type Kysely, sql } from 'kysely'
import { allow } from './allow.ts'

const statements = [
  `alter table region
    add column nickname text,
    add column nickname_en text,
    add column scheme text not null default 'renkei' check (scheme in ('renkei', 'teiju'))`,
  // First and last day of a membership, where they are known. Projects are revised once for each: is_joined and
  // is_left say whether that is done.
  `alter table membership
    add column since date,
    add column until date check (until is null or role = 'partner'),
    add column is_joined boolean not null default true,
    add column is_left boolean not null default false,
    add column version integer not null default 1,
    add check (until >= since)`,
  // 連携協約. Parties are municipalities of the region, or others by name: a prefecture, a council.
  `create table agreement (
    id integer primary key generated always as identity,
    region_id integer not null references region,
    kind text,
    signed_on date,
    council_on date,
    ended_on date check (ended_on >= signed_on),
    basis text not null check (basis in ('source', 'confirmed', 'inferred')),
    reason text,
    reason_en text,
    document_id integer,
    page integer check (page > 0),
    unique (id, region_id),
    foreign key (document_id, region_id) references source_document (id, region_id),
    check (basis <> 'inferred' or reason is not null),
    check (basis <> 'source' or document_id is not null)
  )`,
  `create table agreement_party (
    agreement_id integer not null,
    region_id integer not null,
    position smallint not null,
    municipality_id integer,
    name text check (name <> ''),
    name_en text,
    primary key (agreement_id, position),
    unique (agreement_id, municipality_id),
    foreign key (agreement_id, region_id) references agreement (id, region_id),
    foreign key (region_id, municipality_id) references membership (region_id, municipality_id),
    check (num_nonnulls(municipality_id, name) = 1)
  )`,
  `create table agreement_amendment (
    agreement_id integer not null references agreement,
    amended_on date not null,
    council_on date,
    primary key (agreement_id, amended_on)
  )`,
  // What a membership held: the day of its agreement with the core.
  `alter table agreement add column of_partner integer`,
  `insert into agreement (region_id, signed_on, basis, reason, reason_en, document_id, of_partner)
    select s.region_id, s.agreement_on, case when d.id is null then 'inferred' else 'source' end,
      case when d.id is null then '読み取った資料が記録されていません。' end,
      case when d.id is null then 'The document it was read from was not recorded.' end,
      d.id, s.municipality_id
    from membership s
    left join source_document d on d.region_id = s.region_id and d.key = 'published-facts'
    where s.agreement_on is not null order by s.region_id, s.municipality_id`,
  `insert into agreement_party (agreement_id, region_id, position, municipality_id)
    select a.id, a.region_id, row_number() over (partition by a.id
      order by s.role <> 'core', s.municipality_id), s.municipality_id
    from agreement a join membership s on s.region_id = a.region_id
      and (s.role = 'core' or s.municipality_id = a.of_partner)`,
  `alter table agreement drop column of_partner`,
  `alter table membership drop column agreement_on`,
]

/** Municipalities join and leave on a day, and agreements are rows with parties of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await allow(db, { table: 'project_revision', column: 'event', values: ['members'] })
  for (const statement of statements) await sql.raw(statement).execute(db)
  // Nobody made the revisions that memberships of the catalogue, or a day that came, brought.
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint where conrelid = 'project_revision'::regclass
      and contype = 'c' and pg_get_constraintdef(oid) like '%author_id IS NULL%'
  `.execute(db)
  for (const { name } of rows) {
    await sql`alter table project_revision drop constraint ${sql.ref(name)}`.execute(db)
  }
  await sql`alter table project_revision add constraint project_revision_author_check
    check (event = 'members' or (event = 'catalogue') = (author_id is null))`.execute(db)
}
