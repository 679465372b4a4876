import { type Kysely, sql } from 'kysely'

/** Notes what a row of a table tells, where `when` holds: `columns` are kind, ref, year, revision, region_id, vision_id. */
const noting = (table: string, when: string, columns: string, from = '') => [
  `create function note_${table}_change() returns trigger language plpgsql as $$
  begin
    insert into change_entry (life, kind, ref, year, revision, region_id, vision_id)
      select (select max(life) from feed_life), ${columns} ${from};
    perform pg_notify('renkei_change', '');
    return null;
  end $$`,
  `create trigger ${table}_is_change after insert on ${table}
    for each row when (${when}) execute function note_${table}_change()`,
]

const deeds = `'indicator.create', 'indicator.save', 'indicator.end', 'indicator.correctTarget', 'alignment.add',
  'alignment.confirm', 'alignment.reject', 'alignment.takeBack', 'plan.load', 'regionBook.take', 'region.create'`

// What an entry of the trail (new) is of. A region that is being made is there when its deed is told.
const ofDeed = `case split_part(new.action, '.', 1) when 'regionBook' then 'region'
    else split_part(new.action, '.', 1) end, new.number, null, null, x.region_id, x.vision_id`
const subject = (row: string) => `from (
  select i.region_id, i.vision_id from indicator i
    where i.id = case when ${row}.action like 'indicator.%' then ${row}.subject_id::int end
  union all
  select v.region_id, v.id from project p join vision v on v.id = p.vision_id
    where ${row}.action like 'alignment.%' and p.id = coalesce((${row}.after ->> 'projectId')::int,
      (select l.project_id from alignment l where l.id = ${row}.subject_id::int))
  union all
  select (${row}.after ->> 'regionId')::int, null where ${row}.action = 'plan.load'
  union all
  select g.id, v.id from region g join vision v on v.region_id = g.id
    where ${row}.action in ('regionBook.take', 'region.create') and g.slug = ${row}.subject_id
      and v.edition = (${row}.after ->> 'edition')::int) x where x.region_id is not null`

const statements = [
  // Transactions are counted by the server on which they ran: on another, after a restore, they are counted anew.
  `create table feed_life (
    life integer primary key,
    system text not null,
    began_at timestamptz not null default now()
  )`,
  `insert into feed_life (life, system) select 1, system_identifier::text from pg_control_system()`,
  // In order of life, xid and id they are read: a number alone is taken before others commit, and seen after them.
  `create table change_entry (
    id bigint primary key generated always as identity,
    cursor uuid not null unique default gen_random_uuid(),
    life integer not null,
    xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null default now(),
    kind text not null check (kind in ('project', 'report', 'actual', 'indicator', 'alignment', 'plan', 'region')),
    ref integer not null,
    year integer,
    revision integer,
    region_id integer not null,
    vision_id integer
  )`,
  `create index change_entry_in_order on change_entry (life, xid, id)`,
  // What was held before is told in the order in which it was written.
  `insert into change_entry (life, at, kind, ref, year, revision, region_id, vision_id)
    select 1, x.* from (
      select recorded_at, 'project', id, null::int, null::int, region_id, vision_id
        from project_revision where event <> 'catalogue'
      union all
      select e.at, 'report', i.id, null, null, i.region_id, i.vision_id
        from inquiry i join inquiry_event e on e.inquiry_id = i.id where e.action = 'publish'
      union all
      select a.at, 'actual', i.id, a.fiscal_year, a.revision, i.region_id, i.vision_id
        from actual a join indicator i on i.id = a.indicator_id
      union all
      select e.at, case split_part(e.action, '.', 1) when 'regionBook' then 'region'
          else split_part(e.action, '.', 1) end, e.number, null, null, s.region_id, s.vision_id
        from audit_entry e cross join lateral (select * ${subject('e')}) s where e.action in (${deeds})
    ) x (at, kind, ref, year, revision, region_id, vision_id) order by x.at, x.kind, x.ref`,
  ...noting(
    'project_revision',
    `new.event <> 'catalogue'`,
    `'project', new.id, null, null, new.region_id, new.vision_id`,
  ),
  ...noting(
    'inquiry_event',
    `new.action = 'publish'`,
    `'report', i.id, null, null, i.region_id, i.vision_id`,
    'from inquiry i where i.id = new.inquiry_id',
  ),
  ...noting(
    'actual',
    'true',
    `'actual', i.id, new.fiscal_year, new.revision, i.region_id, i.vision_id`,
    'from indicator i where i.id = new.indicator_id',
  ),
  ...noting('audit_entry', `new.action in (${deeds})`, ofDeed, subject('new')),
]

/** 更新履歴 in the order in which it can be read on from anywhere, whatever commits when: `change/feed.ts` tells how. What a row
 * tells stands where it was written, and is gone with it; the row stays, so that who read up to it reads on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
